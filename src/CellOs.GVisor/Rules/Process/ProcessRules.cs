namespace CellOs.GVisor.Rules.Process;

/// <summary>The rules on the process, its user and its environment.</summary>
internal static class ProcessRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        RelativeCwd.Rule,
    ];
}
