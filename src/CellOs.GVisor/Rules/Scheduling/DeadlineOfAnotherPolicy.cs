using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>SCH04: runtime, deadline and period belong to SCHED_DEADLINE.</summary>
internal static class DeadlineOfAnotherPolicy
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5304",
        Reference = "SCH04",
        Severity = RuleSeverity.Error,
        Title = "Deadline of a policy that has none",
        Message = "'{0}' belongs to SCHED_DEADLINE and not to {1}",
        Runsc = SchedulingFacts.Scheduler.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var scheduler = spec.Config.Process.Scheduler;
        if (!scheduler.HasKnownPolicy || scheduler.IsPolicy("SCHED_DEADLINE"))
        {
            return;
        }

        Check(scheduler, scheduler.Runtime, "runtime", findings);
        Check(scheduler, scheduler.Deadline, "deadline", findings);
        Check(scheduler, scheduler.Period, "period", findings);
    }

    private static void Check(OciScheduler scheduler, SpecNumber? time, string name, FindingList findings)
    {
        if (time is { IsConstant: true } number && number.Value != 0)
        {
            findings.Report(number, Repair.Remove(), name, scheduler.Policy!.Text);
        }
    }
}
