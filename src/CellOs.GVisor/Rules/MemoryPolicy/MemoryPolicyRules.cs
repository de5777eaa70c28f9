namespace CellOs.GVisor.Rules.MemoryPolicy;

/// <summary>The rules on the memory policy.</summary>
internal static class MemoryPolicyRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownMemoryPolicyMode.Rule,
        NodesOfNodelessMode.Rule,
        ModeWithoutNodes.Rule,
        StaticAndRelativeNodes.Rule,
        NumaBalancingOfAnotherMode.Rule,
        IgnoredMemoryPolicy.Rule,
        MalformedMemoryNodes.Rule,
        UnknownMemoryPolicyFlag.Rule,
    ];
}
