using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>SCH03: the real-time policies have a priority from 1 to 99, the others none.</summary>
internal static class ImpossibleSchedulerPriority
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5303",
        Reference = "SCH03",
        Severity = RuleSeverity.Error,
        Title = "Scheduling priority does not fit the policy",
        Message = "The scheduler {0}",
        Runsc = SchedulingFacts.Scheduler.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var scheduler = spec.Config.Process.Scheduler;
        if (scheduler.Node is not { } node || !scheduler.HasKnownPolicy)
        {
            return;
        }

        if (scheduler.IsPolicy("SCHED_FIFO") || scheduler.IsPolicy("SCHED_RR"))
        {
            if (node.Lacks("priority"))
            {
                findings.ReportMissing(node, "priority", $"has the policy {scheduler.Policy!.Text} and no priority", "Give it a priority from 1 to 99");
            }
            else if (scheduler.Priority is { IsConstant: true, Value: < 1 or > 99 } outside)
            {
                findings.Report(
                    outside,
                    $"has the policy {scheduler.Policy!.Text} and the priority {outside.Value.ToString(CultureInfo.InvariantCulture)}",
                    "Give it a priority from 1 to 99");
            }
        }
        else if (scheduler.Priority is { IsConstant: true } priority && priority.Value != 0)
        {
            findings.Report(
                priority,
                Repair.Remove(),
                $"has a priority, which the policy {scheduler.Policy!.Text} does not take",
                "Remove it, or write SCHED_FIFO or SCHED_RR");
        }
    }
}
