using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC16: the path of the listener is absolute.</summary>
internal static class RelativeListenerPath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5016",
        Reference = "SEC16",
        Severity = RuleSeverity.Error,
        Title = "Path of the listener is relative",
        Message = "'{0}' is not an absolute path",
        Runsc = SeccompFacts.Listener.Text,
        Remedy = "Write the path of the socket from /",
        NoRepair = "where the socket is, is not known",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.Seccomp.ListenerPath is { IsConstant: true, IsEmpty: false } path && !LinuxPath.IsAbsolute(path.Text))
        {
            findings.Report(path, path.Text);
        }
    }
}
