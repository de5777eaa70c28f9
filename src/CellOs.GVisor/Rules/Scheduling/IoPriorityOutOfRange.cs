using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Scheduling;

/// <summary>IOP02: an I/O priority is from 0 to 7.</summary>
internal static class IoPriorityOutOfRange
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5402",
        Reference = "IOP02",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "I/O priority is missing or out of range",
        Message = "The I/O priority {0}",
        Runsc = SchedulingFacts.IoPriority.Text,
        Remedy = "Write a priority from 0, the first to be served, to 7",
        NoRepair = "which of the eight levels is meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var priority = spec.Config.Process.IoPriority;
        if (priority.Node is { } node && node.Lacks("priority"))
        {
            findings.ReportMissing(node, "priority", "says a class and no priority");
        }
        else if (priority.Priority is { IsConstant: true, Value: < 0 or > 7 } number)
        {
            findings.Report(number, $"is {number.Value.ToString(CultureInfo.InvariantCulture)}");
        }
    }
}
