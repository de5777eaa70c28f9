namespace CellOs.GVisor.Rules.Definition;

/// <summary>Property cannot be set. Only the compiler can see it, so the front end reports it.</summary>
internal static class HoleWithoutSetter
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0007",
        Severity = RuleSeverity.Warning,
        Title = "Property cannot be set",
        Message = "'{0}' is to vary from run to run, but nothing can set it",
        Remedy = "Add 'init', or put a constant into the cell's attributes",
    };
}
