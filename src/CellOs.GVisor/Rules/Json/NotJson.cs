using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Json;

/// <summary>TYP00: a configuration is a JSON object. The reader of a document reports it, because there is nothing to judge.</summary>
internal static class NotJson
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7000",
        Reference = "TYP00",
        Severity = RuleSeverity.Error,
        Title = "Configuration is not a JSON object",
        Message = "The configuration cannot be read: {0}",
        Runsc = JsonFacts.NotJson.Text,
        Remedy = "Write one JSON object in UTF-8",
        NoRepair = "what was meant is for a person to say",
    };
}
