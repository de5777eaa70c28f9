namespace CellOs.GVisor.Rules.Definition;

/// <summary>Option has no usable name. Only the compiler can see it, so the front end reports it.</summary>
internal static class InvalidOptionName
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0020",
        Severity = RuleSeverity.Error,
        Title = "Option has no usable name",
        Message = "'{0}' is no usable option name",
        Remedy = "Write the option as the program knows it, such as '--width' or '--width='",
        NoRepair = "only the program knows its options",
    };
}
