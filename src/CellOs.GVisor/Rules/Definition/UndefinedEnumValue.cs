namespace CellOs.GVisor.Rules.Definition;

/// <summary>Enum value is not defined. Only the compiler can see it, so the front end reports it.</summary>
internal static class UndefinedEnumValue
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0019",
        Severity = RuleSeverity.Error,
        Title = "Enum value is not defined",
        Message = "{1} is no value of '{0}'",
        Remedy = "Use a named one",
        NoRepair = "which value is meant is for a person to say",
    };
}
