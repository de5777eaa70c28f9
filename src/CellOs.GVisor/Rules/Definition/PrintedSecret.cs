namespace CellOs.GVisor.Rules.Definition;

/// <summary>Secret is shown by a record's ToString. Only the compiler can see it, so the front end reports it.</summary>
internal static class PrintedSecret
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0029",
        Severity = RuleSeverity.Warning,
        Title = "Secret is shown by ToString",
        Message = "The secret '{0}' is shown by the ToString() that the compiler makes for the record '{1}', and so stands in whatever logs the cell",
        Remedy = "Make the type a class, or the property a byte[], or write a PrintMembers that leaves it out",
        NoRepair = "which of these is right is for a person to say",
    };
}
