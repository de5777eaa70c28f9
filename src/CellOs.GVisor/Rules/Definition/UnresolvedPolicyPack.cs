namespace CellOs.GVisor.Rules.Definition;

/// <summary>The policy pack that a cell names is not there, or not the only one. Only the compiler can see it, so the front end reports it.</summary>
internal static class UnresolvedPolicyPack
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0035",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Policy pack of the cell is not found",
        Message = "'{0}' {1}, so that the cell is not held to it",
        Remedy = "Write the id of one policy pack that the project has among its AdditionalFiles",
        NoRepair = "which pack is meant is for a person to say",
    };
}
