namespace CellOs.GVisor.Rules.Definition;

/// <summary>Property has a type that its attribute cannot write. Only the compiler can see it, so the front end reports it.</summary>
internal static class UnsupportedHoleType
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0006",
        Severity = RuleSeverity.Error,
        Title = "Property has a type that its attribute cannot write",
        Message = "'{0}' is of type '{1}', which cannot become {2}",
        Remedy = "Use {3}",
        NoRepair = "which of the types fits is for a person to say",
    };
}
