using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>runsc joins no pid, ipc, uts, mount or cgroup namespace.</summary>
internal static class IgnoredNamespacePath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2023",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Path of a namespace has no effect",
        Message = "The path of the {0} namespace has no effect in gVisor",
        Runsc = NamespaceFacts.IgnoredNamespacePath.Text,
        Remedy = "Leave the path out",
        Check = Check,
    };

    private static readonly string[] NeverJoined = ["pid", "ipc", "uts", "mount", "cgroup"];

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Namespaces)
        {
            var entry = new OciNamespace(node);
            if (entry is { HasPath: true, Type: { IsConstant: true } type } && Array.IndexOf(NeverJoined, type.Text) >= 0)
            {
                findings.Report(entry.Path!, Repair.Remove(), type.Text);
            }
        }
    }
}
