namespace CellOs.GVisor.Rules.Definition;

/// <summary>Attribute has no effect without [Cell]. Only the compiler can see it, so the front end reports it.</summary>
internal static class DefinitionOutsideCell
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0014",
        Severity = RuleSeverity.Warning,
        Title = "Attribute has no effect without [Cell]",
        Message = "[{0}] on '{1}' has no effect, because the type is not a cell",
        Remedy = "Add [Cell] to the type, or remove the attribute",
        NoRepair = "either may be meant",
    };
}
