namespace CellOs.GVisor.Rules.Definition;

/// <summary>Limit is out of range. Only the compiler can see it, so the front end reports it.</summary>
internal static class InvalidLimit
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0018",
        Severity = RuleSeverity.Error,
        Title = "Limit is out of range",
        Message = "{0} = {1} is no limit: {2}",
        Remedy = "Set it to {3}, or leave it out for no limit",
        NoRepair = "how much the cell may use is for a person to say",
    };
}
