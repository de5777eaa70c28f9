using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>Every string can stand in UTF-8, which JSON is written in.</summary>
internal static class HalfSurrogatePair
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1026",
        Severity = RuleSeverity.Error,
        Title = "Half a surrogate pair",
        Message = "The {0} at {1} holds half a surrogate pair, which is no character",
        Runsc = ProcessFacts.HalfSurrogatePair.Text,
        Remedy = "Remove it, or write the whole character",
        NoRepair = "which character was meant is not known",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings) =>
        EveryText.Report(spec.Document, findings, static text => JsonText.HasHalfSurrogatePair(text));
}
