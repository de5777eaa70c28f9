using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>SCH02: a nice value is from -20 to 19.</summary>
internal static class NiceOutOfRange
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5302",
        Reference = "SCH02",
        Severity = RuleSeverity.Error,
        Title = "Nice value out of range",
        Message = "The nice value {0} is not in the range from -20 to 19",
        Runsc = SchedulingFacts.Scheduler.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var scheduler = spec.Config.Process.Scheduler;
        if (scheduler.Nice is { IsConstant: true, Value: < Least or > Most } nice && (scheduler.IsPolicy("SCHED_OTHER") || scheduler.IsPolicy("SCHED_BATCH")))
        {
            var nearest = nice.Value < Least ? Least : Most;
            findings.Report(
                nice,
                Repair.ReplaceNumber(nearest),
                nice.Value.ToString(CultureInfo.InvariantCulture),
                nearest.ToString(CultureInfo.InvariantCulture));
        }
    }

    private const decimal Least = -20;

    private const decimal Most = 19;
}
