namespace CellOs.GVisor.Rules.Definition;

/// <summary>Cell is file-local. Only the compiler can see it, so the front end reports it.</summary>
internal static class FileLocalCell
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0004",
        Severity = RuleSeverity.Error,
        Title = "Cell is file-local",
        Message = "'{0}' is local to its file, where generated code cannot reach it",
        Remedy = "Remove the modifier 'file'",
        NoRepair = "other files may hold a type of that name",
    };
}
