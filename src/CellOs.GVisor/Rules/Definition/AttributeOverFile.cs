namespace CellOs.GVisor.Rules.Definition;

/// <summary>An attribute takes the place of what the cell's file says. Only the compiler can see it, so the front end reports it.</summary>
internal static class AttributeOverFile
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0027",
        Severity = RuleSeverity.Info,
        Title = "Attribute takes the place of what the file says",
        Message = "This takes the place of {0} in '{1}'",
        Remedy = "Keep one of the two unless they are meant to differ",
        NoRepair = "which of the two is meant is for a person to say",
    };
}
