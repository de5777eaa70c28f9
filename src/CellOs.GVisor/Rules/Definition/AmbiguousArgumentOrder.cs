namespace CellOs.GVisor.Rules.Definition;

/// <summary>Order of arguments depends on the order of files. Only the compiler can see it, so the front end reports it.</summary>
internal static class AmbiguousArgumentOrder
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0012",
        Severity = RuleSeverity.Error,
        Title = "Order of arguments depends on the order of files",
        Message = "'{0}' makes an argument and so does '{1}' in another file, so which comes first depends on the order of the files",
        Remedy = "Give them different values of 'Order'",
        NoRepair = "the order is for a person to say",
    };
}
