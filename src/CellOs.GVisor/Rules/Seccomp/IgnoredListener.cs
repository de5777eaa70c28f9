using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC15: on gVisor a filter has no listener.</summary>
internal static class IgnoredListener
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5024",
        Reference = "SEC15",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Listener has no effect",
        Message = "A listener is named, which gets no system call on gVisor",
        Runsc = SeccompFacts.Listener.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (OciSeccomp.IsApplied(spec) && spec.Config.Linux.Seccomp.ListenerPath is { IsEmpty: false } path)
        {
            findings.Report(path, Repair.Remove());
        }
    }
}
