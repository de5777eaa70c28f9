using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>SCH05: a flag of the scheduler is one of the seven.</summary>
internal static class UnknownSchedulerFlag
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5305",
        Reference = "SCH05",
        Severity = RuleSeverity.Error,
        Title = "Unknown scheduler flag",
        Message = "'{0}' is not a flag of the Linux scheduler",
        Runsc = SchedulingFacts.Scheduler.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var flag in spec.Config.Process.Scheduler.Flags)
        {
            if (flag.IsConstant && !SchedulerNames.IsFlag(flag.Text))
            {
                var nearest = SchedulerNames.SuggestFlag(flag.Text);
                findings.Report(
                    flag,
                    nearest is null ? null : Repair.Replace(nearest),
                    flag.Text,
                    nearest is null ? "one of the flags of sched_setattr(2), such as 'SCHED_FLAG_RESET_ON_FORK'" : $"'{nearest}'");
            }
        }
    }
}
