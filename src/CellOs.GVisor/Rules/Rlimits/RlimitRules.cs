namespace CellOs.GVisor.Rules.Rlimits;

/// <summary>The rules on resource limits of the process.</summary>
internal static class RlimitRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownRlimit.Rule,
        SoftAboveHard.Rule,
        RepeatedRlimit.Rule,
        IncompleteRlimit.Rule,
        MisspelledRlimit.Rule,
        CpuTimeIsNotLimited.Rule,
        OpenFilesBeyondInt.Rule,
        UnenforcedRlimit.Rule,
    ];
}
