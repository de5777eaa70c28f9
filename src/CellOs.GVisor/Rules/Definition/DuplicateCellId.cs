namespace CellOs.GVisor.Rules.Definition;

/// <summary>Cell id is used twice. Only the compiler can see it, so the front end reports it.</summary>
internal static class DuplicateCellId
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0009",
        Severity = RuleSeverity.Error,
        Title = "Cell id is used twice",
        Message = "The id '{0}' is also that of '{1}'",
        Remedy = "Give each cell of the compilation its own id",
        NoRepair = "which of the two is to be renamed is for a person to say",
    };
}
