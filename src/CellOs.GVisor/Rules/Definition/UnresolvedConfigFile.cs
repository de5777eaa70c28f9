namespace CellOs.GVisor.Rules.Definition;

/// <summary>The file that a cell is declared from is missing or not the only one. Only the compiler can see it, so the front end reports it.</summary>
internal static class UnresolvedConfigFile
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0026",
        Severity = RuleSeverity.Error,
        Title = "File that the cell is declared from is not found",
        Message = "'{0}' {1}",
        Remedy = "Write the end of the path of one file that the project has among its AdditionalFiles",
        NoRepair = "which file is meant is for a person to say",
    };
}
