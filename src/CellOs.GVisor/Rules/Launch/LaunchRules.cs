namespace CellOs.GVisor.Rules.Launch;

/// <summary>The rules on how runsc is started.</summary>
internal static class LaunchRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        LimitsWithoutCgroups.Rule,
        RootlessSandboxNetwork.Rule,
        UnknownFlagValue.Rule,
        SharedRootWithOverlay.Rule,
        UnknownFlag.Rule,
        FlagOutsideTarget.Rule,
        UnreadableFlagValue.Rule,
        FlagOfLauncher.Rule,
        FlagWithoutOther.Rule,
        LooseningFlag.Rule,
        FlagWithoutEffect.Rule,
    ];
}
