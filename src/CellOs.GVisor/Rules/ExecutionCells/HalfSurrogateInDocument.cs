using CellOs.GVisor.Model;
using CellOs.GVisor.Rules.Process;

namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>Every text can stand in UTF-8, which a document is written in.</summary>
internal static class HalfSurrogateInDocument
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7024",
        Severity = RuleSeverity.Error,
        Title = "Half a surrogate pair in a document",
        Message = "The {0} at {1} holds half a surrogate pair, which is no character",
        Remedy = "Remove it, or write the whole character",
        NoRepair = "which character was meant is not known",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Contract is { } document)
        {
            EveryText.Report(document, findings, static text => JsonText.HasHalfSurrogatePair(text));
        }
    }
}
