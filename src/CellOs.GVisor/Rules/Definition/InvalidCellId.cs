namespace CellOs.GVisor.Rules.Definition;

/// <summary>LCH01: a cell id is valid. Only the compiler can see it, so the front end reports it.</summary>
internal static class InvalidCellId
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0010",
        Reference = "LCH01",
        Severity = RuleSeverity.Error,
        Title = "Cell id is not valid",
        Message = "'{0}' is no valid cell id; a container's id is made from it",
        Remedy = "Use 1 to 40 lowercase letters, digits and hyphens, with a letter or digit at both ends",
    };
}
