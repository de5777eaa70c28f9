namespace CellOs.GVisor.Rules.Mounts;

/// <summary>The rules on mounts.</summary>
internal static class MountRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [

    ];
}
