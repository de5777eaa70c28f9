namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>A document of CellOS is a JSON object. The reader of a document reports it, because there is nothing to judge.</summary>
internal static class NotContractJson
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7010",
        Severity = RuleSeverity.Error,
        Title = "Document is not a JSON object",
        Message = "The document cannot be read: {0}",
        Remedy = "Write one JSON object in UTF-8",
        NoRepair = "what was meant is for a person to say",
    };
}
