using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>SCH01: a scheduler has one of the seven policies.</summary>
internal static class UnknownSchedulerPolicy
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5301",
        Reference = "SCH01",
        Severity = RuleSeverity.Error,
        Title = "Scheduling policy is missing or unknown",
        Message = "The scheduler {0}",
        Runsc = SchedulingFacts.Scheduler.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var scheduler = spec.Config.Process.Scheduler;
        if (scheduler.Node is { } node && node.Lacks("policy"))
        {
            findings.ReportMissing(node, "policy", "has no policy", "one, such as 'SCHED_OTHER'");
        }
        else if (scheduler.Policy is { IsConstant: true } policy && !SchedulerNames.IsPolicy(policy.Text))
        {
            var nearest = SchedulerNames.SuggestPolicy(policy.Text);
            findings.Report(
                policy,
                nearest is null ? null : Repair.Replace(nearest),
                $"has the policy '{policy.Text}', which Linux does not have",
                nearest is null ? "one of the policies of sched(7), such as 'SCHED_OTHER'" : $"'{nearest}'");
        }
    }
}
