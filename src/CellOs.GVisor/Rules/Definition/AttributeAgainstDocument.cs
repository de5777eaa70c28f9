namespace CellOs.GVisor.Rules.Definition;

/// <summary>An attribute says otherwise than the ExecutionCell document that the cell is declared from. Only the compiler can see it, so the front end reports it.</summary>
internal static class AttributeAgainstDocument
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0030",
        Severity = RuleSeverity.Error,
        Title = "Attribute contradicts the cell's document",
        Message = "This says {0}, but '{1}' in '{2}' says {3}",
        Remedy = "Say it in the document only",
        NoRepair = "which of the two is meant is for a person to say",
    };
}
