namespace CellOs.GVisor.Rules.ExecutionCells;

/// <summary>
/// The rules on documents of CellOS by themselves. They come behind those on the OCI configuration: what is judged in that form is not judged a second
/// time in this one. First the shape, of policy packs too, then what the members say.
/// </summary>
internal static class ExecutionCellRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        NotContractJson.Rule,
        OtherEnvelope.Rule,
        MissingMember.Rule,
        WrongContractType.Rule,
        NullValue.Rule,
        RepeatedContractMember.Rule,
        MisspeltContractMember.Rule,
        UnknownContractMember.Rule,
        ExplicitNullMember.Rule,
        UnportableIdentifier.Rule,
        NoProgram.Rule,
        ArgvTooLarge.Rule,
        NulInDocument.Rule,
        RelativeWorkingDirectory.Rule,
        ImpossibleTtl.Rule,
        ImpossibleRunTimeout.Rule,
        TimeoutBeyondTtl.Rule,
        ImpossibleMemoryLimit.Rule,
        ImpossibleCpuMax.Rule,
        UnknownSecretDelivery.Rule,
        RepeatedEntry.Rule,
        MalformedSecretRef.Rule,
        UnusualSecretVariable.Rule,
        SecretsOfOneVariable.Rule,
        MalformedEgressHost.Rule,
        EgressPortOutOfRange.Rule,
        ReservedTenantCharacter.Rule,
        UnusableArtifactPath.Rule,
        MalformedPackVersion.Rule,
    ];
}
