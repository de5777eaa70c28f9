namespace CellOs.GVisor.Rules.Hooks;

/// <summary>The rules on hooks.</summary>
internal static class HookRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnusableHookPath.Rule,
        ImpossibleTimeout.Rule,
        MalformedHookVariable.Rule,
        HookWithoutProgramName.Rule,
        UnknownHookKind.Rule,
        HookBetweenHostAndCell.Rule,
        HookDoesNotRun.Rule,
        UnreliableTimeout.Rule,
        HookInheritsEnvironment.Rule,
    ];
}
