namespace CellOs.GVisor.Rules.Definition;

/// <summary>Time to live is not positive. Only the compiler can see it, so the front end reports it.</summary>
internal static class InvalidLifetime
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0017",
        Severity = RuleSeverity.Error,
        Title = "Time to live is not positive",
        Message = "A time to live of {0} seconds would end the cell before it starts",
        Remedy = "Set 'TtlSeconds' to 1 or more",
        NoRepair = "how long the cell may live is for a person to say",
    };
}
