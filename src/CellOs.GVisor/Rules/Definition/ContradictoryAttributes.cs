namespace CellOs.GVisor.Rules.Definition;

/// <summary>Attributes contradict each other. Only the compiler can see it, so the front end reports it.</summary>
internal static class ContradictoryAttributes
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0015",
        Severity = RuleSeverity.Error,
        Title = "Attributes contradict each other",
        Message = "{0} contradicts {1}",
        Remedy = "Keep one of the two",
        NoRepair = "which of the two is meant is for a person to say",
    };
}
