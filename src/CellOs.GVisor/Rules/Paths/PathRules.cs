namespace CellOs.GVisor.Rules.Paths;

/// <summary>The rules on masked and read-only paths and on the propagation of mounts.</summary>
internal static class PathRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        RelativeMaskedPath.Rule,
        RelativeReadonlyPath.Rule,
        PathsWithoutMountNamespace.Rule,
        RepeatedPath.Rule,
        IgnoredPaths.Rule,
        RefusedPropagation.Rule,
        SharedBindInPrivateTree.Rule,
        PropagationOutsideSpecification.Rule,
    ];
}
