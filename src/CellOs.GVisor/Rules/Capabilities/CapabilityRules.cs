namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>The rules on the process's capabilities.</summary>
internal static class CapabilityRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownCapability.Rule,
        CapabilityInAnotherForm.Rule,
        EffectiveOutsidePermitted.Rule,
        AmbientOutsidePermittedOrInheritable.Rule,
        PermittedOutsideBounding.Rule,
        InheritableOutsideBounding.Rule,
        DuplicateCapability.Rule,
        CapabilityOfNonRootUser.Rule,
        NetRawWithoutFlag.Rule,
        CapabilityNewerThanTarget.Rule,
        AmbientHasNoEffect.Rule,
        HostRawSocketsWithoutCapability.Rule,
        RawSocketsWithoutCapability.Rule,
        InheritableCapability.Rule,
        RootEquivalentCapability.Rule,
    ];
}
