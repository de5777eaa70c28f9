namespace CellOs.GVisor.Rules.Definition;

/// <summary>Member has a name that the generator needs. Only the compiler can see it, so the front end reports it.</summary>
internal static class ReservedMember
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0011",
        Severity = RuleSeverity.Error,
        Title = "Member has a name that the generator needs",
        Message = "'{0}' uses the name '{1}', which the generator needs for a member",
        Remedy = "Rename what has it",
        NoRepair = "the new name is for a person to choose",
    };
}
