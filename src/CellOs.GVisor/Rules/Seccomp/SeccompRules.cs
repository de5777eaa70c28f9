namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>The rules on the filter of system calls.</summary>
internal static class SeccompRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownDefaultAction.Rule,
        UnknownSeccompWord.Rule,
        RuleWithoutNames.Rule,
        ErrnoOfOtherAction.Rule,
        DefaultErrnoOfOtherAction.Rule,
        ListenerMetadataAlone.Rule,
        ImpossibleNotify.Rule,
        WaitKillableWithoutNotify.Rule,
        IncompleteCondition.Rule,
        UnusedSecondValue.Rule,
        ShadowedRule.Rule,
        UnknownSyscall.Rule,
        NothingAllowed.Rule,
        ConditionsOnOneArgument.Rule,
        SeccompWithoutFlag.Rule,
        RelativeListenerPath.Rule,
        ActionThatRunscRefuses.Rule,
        RuleWithoutAction.Rule,
        ImpossibleMaskedValue.Rule,
        RuleAsTheDefault.Rule,
        ForeignArchitectures.Rule,
        IgnoredFlag.Rule,
        IgnoredErrno.Rule,
        IgnoredListener.Rule,
        RulesUnknownToRunsc.Rule,
        LateNameOfPselect.Rule,
    ];
}
