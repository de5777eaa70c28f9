using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>gVisor sets no I/O priority.</summary>
internal static class IgnoredIoPriority
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5403",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "I/O priority has no effect",
        Message = "An I/O priority is asked for, which gVisor does not set",
        Runsc = SchedulingFacts.IoPriority.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.IoPriority.Node is { } node)
        {
            findings.Report(node, Repair.Remove());
        }
    }
}
