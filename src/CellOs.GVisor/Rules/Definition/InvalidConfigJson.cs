namespace CellOs.GVisor.Rules.Definition;

/// <summary>JSON cannot be laid over the configuration. Only the compiler can see it, so the front end reports it.</summary>
internal static class InvalidConfigJson
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0021",
        Severity = RuleSeverity.Error,
        Title = "JSON cannot be laid over the configuration",
        Message = "The JSON cannot be laid over the configuration: {0}",
        Remedy = "Correct the pointer or the text",
        NoRepair = "what was meant is for a person to say",
    };
}
