namespace CellOs.GVisor.Rules.Definition;

/// <summary>Cell is generic. Only the compiler can see it, so the front end reports it.</summary>
internal static class GenericCell
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0003",
        Severity = RuleSeverity.Error,
        Title = "Cell is generic",
        Message = "'{0}' is generic or stands in a generic type, but a cell has one definition",
        Remedy = "Make the type and those around it non-generic, and put what varies into attributed properties",
        NoRepair = "which type the cell should have is for a person to say",
    };
}
