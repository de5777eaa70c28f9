namespace CellOs.GVisor.Rules.Definition;

/// <summary>Environment variable's name holds a value. In the document it would be another variable, so the front end reports it.</summary>
internal static class InvalidVariableName
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0024",
        Severity = RuleSeverity.Error,
        Title = "Name of an environment variable holds '='",
        Message = "The name of an environment variable holds '=', so that the variable '{0}' would be set instead",
        Remedy = "Write the name alone, and the value as the second argument",
        NoRepair = "what belongs to the value is for a person to say",
    };
}
