namespace CellOs.GVisor.Rules.Definition;

/// <summary>Attribute says the same again. Only the compiler can see it, so the front end reports it.</summary>
internal static class RepeatedAttribute
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0016",
        Severity = RuleSeverity.Warning,
        Title = "Attribute says the same again",
        Message = "{0} is said twice",
        Remedy = "Remove one of the two",
    };
}
