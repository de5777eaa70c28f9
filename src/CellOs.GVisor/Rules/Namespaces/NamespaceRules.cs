namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>The rules on namespaces and identity mappings.</summary>
internal static class NamespaceRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownNamespace.Rule,
        DuplicateNamespace.Rule,
        RelativeNamespacePath.Rule,
        EmptyNamespacePath.Rule,
        NoMountNamespace.Rule,
        MappingsWithoutUserNamespace.Rule,
        UserNamespaceWithoutMappings.Rule,
        MappingsWithUserNamespacePath.Rule,
        ImpossibleIdMapping.Rule,
        MappingsOfOneKind.Rule,
        RootIsNotMapped.Rule,
        TimeOffsetsWithoutTimeNamespace.Rule,
        TimeOffsetsWithTimeNamespacePath.Rule,
        UnknownClock.Rule,
        TooManyNanoseconds.Rule,
        TimeNamespaceOnGVisor.Rule,
        HostnameWithoutUtsNamespace.Rule,
        DomainnameWithoutUtsNamespace.Rule,
        TooLongHostname.Rule,
        NetDevicesWithoutNetworkNamespace.Rule,
        IgnoredNamespacePath.Rule,
        UserNamespacePath.Rule,
        HostNetworkInNewNamespace.Rule,
        NetworkPathWithoutNetwork.Rule,
        SandboxNetworkInNewNamespace.Rule,
        SandboxNetworkInHostNamespace.Rule,
        NamespaceWithoutType.Rule,
        IncompleteIdMapping.Rule,
        UnusualHostname.Rule,
        ImpossibleNetDeviceName.Rule,
        IgnoredNetDevices.Rule,
        DomainnameHasNoEffect.Rule,
        NoPidNamespace.Rule,
        NoNetworkNamespace.Rule,
    ];
}
