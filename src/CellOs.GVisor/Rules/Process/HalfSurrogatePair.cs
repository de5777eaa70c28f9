using CellOs.GVisor.Model;

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
        Runsc = "runsc puts U+FFFD in its place without a word",
        Remedy = "Remove it, or write the whole character",
        NoRepair = "which character was meant is not known",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings) =>
        EveryText.Report(spec.Document, findings, static text => JsonText.HasHalfSurrogatePair(text));
}
