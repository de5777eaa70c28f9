namespace CellOs.GVisor.Rules.Definition;

/// <summary>Property cannot be read. Only the compiler can see it, so the front end reports it.</summary>
internal static class UnreadableHole
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0008",
        Severity = RuleSeverity.Error,
        Title = "Property cannot be read",
        Message = "'{0}' cannot be read from the cell's instance: it is static, an indexer, without a getter, out of reach or hidden",
        Remedy = "Make it an instance property with a getter that the cell can reach by its name",
        NoRepair = "it depends on why the property is so",
    };
}
