namespace CellOs.GVisor.Rules.Definition;

/// <summary>Cell cannot be instantiated. Only the compiler can see it, so the front end reports it.</summary>
internal static class NotInstantiable
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0005",
        Severity = RuleSeverity.Error,
        Title = "Cell cannot be instantiated",
        Message = "'{0}' is static, abstract or a ref struct, but a cell is run through an instance of it",
        Remedy = "Make it an ordinary class, record or struct",
        NoRepair = "it depends on why the type is so",
    };
}
