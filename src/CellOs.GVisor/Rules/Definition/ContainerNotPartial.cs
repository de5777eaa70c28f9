namespace CellOs.GVisor.Rules.Definition;

/// <summary>Type around a cell is not partial. Only the compiler can see it, so the front end reports it.</summary>
internal static class ContainerNotPartial
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0002",
        Severity = RuleSeverity.Error,
        Title = "Type around a cell is not partial",
        Message = "'{0}' is not partial, so the generator cannot add to the cell '{1}' in it",
        Remedy = "Add the modifier 'partial' to '{0}'",
    };
}
