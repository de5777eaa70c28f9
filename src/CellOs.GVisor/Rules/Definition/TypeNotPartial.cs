namespace CellOs.GVisor.Rules.Definition;

/// <summary>Cell is not partial. Only the compiler can see it, so the front end reports it.</summary>
internal static class TypeNotPartial
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0001",
        Severity = RuleSeverity.Error,
        Title = "Cell is not partial",
        Message = "'{0}' is a cell but not partial, so the generator cannot add to it",
        Remedy = "Add the modifier 'partial'",
    };
}
