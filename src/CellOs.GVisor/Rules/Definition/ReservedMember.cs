namespace CellOs.GVisor.Rules.Definition;

/// <summary>Name is needed by the generator. Only the compiler can see it, so the front end reports it.</summary>
internal static class ReservedMember
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0011",
        Severity = RuleSeverity.Error,
        Title = "Name is needed by the generator",
        Message = "The generator adds a member '{1}' to '{0}', so the name cannot be used otherwise",
        Remedy = "Rename it",
        NoRepair = "the new name is for a person to choose",
    };
}
