namespace CellOs.GVisor.Rules.Definition;

/// <summary>Host program is not fit. Only the compiler can see it, so the front end reports it.</summary>
internal static class InvalidHostProgram
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0022",
        Severity = RuleSeverity.Error,
        Title = "Host program is not fit",
        Message = "'{0}' is not the plain absolute path of a file, as a host program and its places in the cell must be",
        Remedy = "Write a path that starts with '/' and has no '.', '..' or empty parts",
    };
}
