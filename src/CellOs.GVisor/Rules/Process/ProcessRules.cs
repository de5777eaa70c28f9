namespace CellOs.GVisor.Rules.Process;

/// <summary>The rules on the process, its user and its environment.</summary>
internal static class ProcessRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        MissingProcess.Rule,
        NoArguments.Rule,
        BlankProgram.Rule,
        MissingCwd.Rule,
        RelativeCwd.Rule,
        VariableWithoutValue.Rule,
        UnusualVariableName.Rule,
        RepeatedVariable.Rule,
        ProgramWithoutPath.Rule,
        ConsoleSizeWithoutTerminal.Rule,
        IncompleteConsoleSize.Rule,
        TerminalWithoutConsole.Rule,
        WindowsCommandLine.Rule,
        WindowsUserName.Rule,
        ImplicitUser.Rule,
        OctalUmask.Rule,
        UnmappedUser.Rule,
        OomScoreOutOfRange.Rule,
        NulCharacter.Rule,
        SelinuxLabel.Rule,
        ApparmorProfile.Rule,
        LabelShape.Rule,
        HalfSurrogatePair.Rule,
        InvalidId.Rule,
        UmaskHasNoEffect.Rule,
        CwdNotInMount.Rule,
        MountLabelHasNoEffect.Rule,
        IgnoredConsoleSize.Rule,
        IgnoredNewPrivileges.Rule,
        CwdThroughParent.Rule,
        SecretVariable.Rule,
        NewPrivileges.Rule,
    ];
}
