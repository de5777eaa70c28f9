using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>gVisor schedules its threads as it likes.</summary>
internal static class IgnoredScheduler
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5306",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Scheduler has no effect",
        Message = "A scheduling policy is asked for, which gVisor does not set",
        Runsc = SchedulingFacts.Scheduler.Text,
        Remedy = "Leave the scheduler out; bound the cell with [Limits]",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.Scheduler.Node is { } node)
        {
            findings.Report(node, Repair.Remove());
        }
    }
}
