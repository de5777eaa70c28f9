namespace CellOs.GVisor.Rules.Root;

/// <summary>The rules on the root filesystem.</summary>
internal static class RootRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        MissingRoot.Rule,
        EmptyRootPath.Rule,
        UnconventionalRootName.Rule,
        EscapingRootPath.Rule,
    ];
}
