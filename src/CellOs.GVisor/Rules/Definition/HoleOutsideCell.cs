namespace CellOs.GVisor.Rules.Definition;

/// <summary>Attribute has no effect outside a cell. Only the compiler can see it, so the front end reports it.</summary>
internal static class HoleOutsideCell
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0013",
        Severity = RuleSeverity.Warning,
        Title = "Attribute has no effect outside a cell",
        Message = "[{0}] on '{1}' has no effect, because no cell has this property",
        Remedy = "Add [Cell] to the type, or remove the attribute",
        NoRepair = "either may be meant",
    };
}
