using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS14: time offsets need a time namespace.</summary>
internal static class TimeOffsetsWithoutTimeNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2014",
        Reference = "NS14",
        Severity = RuleSeverity.Error,
        Title = "Time offsets without a time namespace",
        Message = "Clocks are offset, but the cell has no time namespace for it",
        Runsc = NamespaceFacts.TimeOffsetsWithoutTimeNamespace.Text,
        Remedy = "Leave the offsets out",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var linux = spec.Config.Linux;
        if (linux.TimeOffsets is { Members.Count: > 0 } offsets && linux.LacksNamespace("time"))
        {
            findings.Report(offsets, Repair.Remove());
        }
    }
}
