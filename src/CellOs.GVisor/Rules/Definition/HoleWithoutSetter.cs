namespace CellOs.GVisor.Rules.Definition;

/// <summary>Property has no setter. Only the compiler can see it, so the front end reports it.</summary>
internal static class HoleWithoutSetter
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0007",
        Severity = RuleSeverity.Warning,
        Title = "Property has no setter",
        Message = "'{0}' varies from run to run, but has no setter",
        Remedy = "Add 'init', or put a constant into the cell's attributes",
    };
}
