using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>SCH04: runtime is at most deadline, and that at most period.</summary>
internal static class ImpossibleDeadline
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5307",
        Reference = "SCH04",
        Severity = RuleSeverity.Error,
        Title = "Deadline that cannot be kept",
        Message = "The scheduler {0}",
        Runsc = SchedulingFacts.Scheduler.Text,
        Remedy = "{1}",
        NoRepair = "which of the times is meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var scheduler = spec.Config.Process.Scheduler;
        if (scheduler.Node is not { } node || !scheduler.IsPolicy("SCHED_DEADLINE"))
        {
            return;
        }

        if (node.Lacks("runtime"))
        {
            findings.ReportMissing(node, "runtime", "has deadlines and no runtime", "Say how long the program may run before each deadline, in nanoseconds");
        }

        if (node.Lacks("deadline"))
        {
            findings.ReportMissing(node, "deadline", "has the policy SCHED_DEADLINE and no deadline", "Say by when the runtime is to be given, in nanoseconds");
        }

        if (IsAbove(scheduler.Runtime, scheduler.Deadline))
        {
            findings.Report(scheduler.Runtime!, "has a runtime above its deadline", "Let runtime, deadline and period not fall, in this order");
        }

        // A period of 0 stands for the deadline.
        if (IsAbove(scheduler.Deadline, scheduler.Period) && scheduler.Period!.Value != 0)
        {
            findings.Report(scheduler.Deadline!, "has a deadline above its period", "Let runtime, deadline and period not fall, in this order");
        }
    }

    private static bool IsAbove(SpecNumber? left, SpecNumber? right) =>
        left is { IsConstant: true } && right is { IsConstant: true } && left.Value > right.Value;
}
