using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS15: a time namespace that is joined brings its own offsets.</summary>
internal static class TimeOffsetsWithTimeNamespacePath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2015",
        Reference = "NS15",
        Severity = RuleSeverity.Error,
        Title = "Time offsets with the path of a time namespace",
        Message = "Clocks are offset, but the time namespace '{0}' that the cell joins has offsets already",
        Runsc = NamespaceFacts.TimeOffsetsWithTimeNamespacePath.Text,
        Remedy = "Leave the offsets out",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var linux = spec.Config.Linux;
        if (linux.TimeOffsets is { Members.Count: > 0 } offsets &&
            linux.Namespace("time") is { Path: { IsConstant: true, IsEmpty: false } path })
        {
            findings.Report(offsets, Repair.Remove(), path.Text);
        }
    }
}
