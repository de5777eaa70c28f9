namespace CellOs.GVisor.Rules.Policy;

/// <summary>The rules of policy packs: what a cell is held to, and from CELL7151 on what a pack itself owes beyond its shape.</summary>
internal static class PolicyRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        LifetimeBeyondPolicy.Rule,
        MemoryBeyondPolicy.Rule,
        TimeoutBeyondPolicy.Rule,
        NoEgressDeclared.Rule,
        EgressForbidden.Rule,
        EgressHostNotAllowed.Rule,
        SecretInEnvironment.Rule,
        NoResourceLimits.Rule,
        UnacknowledgedDnsEgress.Rule,
        UnjustifiedDnsEgress.Rule,
        SecretNotAllowed.Rule,
        PackNotGiven.Rule,
        OtherPackVersion.Rule,
        UnknownPolicyRule.Rule,
        MalformedHostPattern.Rule,
        ImpossiblePolicy.Rule,
    ];
}
