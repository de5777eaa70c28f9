namespace CellOs.GVisor.Rules.Definition;

/// <summary>Build property names no supported runsc. Only the compiler can see it, so the front end reports it.</summary>
internal static class InvalidRunscVersion
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL0023",
        Severity = RuleSeverity.Error,
        Title = "Build property names no supported runsc",
        Message = "The build property CellOsRunscVersion is '{0}', which is no supported release of runsc",
        Remedy = "Write a release's date, {1} or later",
        NoRepair = "the property stands in the project file",
    };
}
