namespace CellOs.GVisor.Rules.Definition;

/// <summary>The rules on the C# definition itself, reported by the front end.</summary>
internal static class DefinitionRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        TypeNotPartial.Rule,
        ContainerNotPartial.Rule,
        GenericCell.Rule,
        FileLocalCell.Rule,
        NotInstantiable.Rule,
        UnsupportedHoleType.Rule,
        HoleWithoutSetter.Rule,
        UnreadableHole.Rule,
        DuplicateCellId.Rule,
        InvalidCellId.Rule,
        ReservedMember.Rule,
        AmbiguousArgumentOrder.Rule,
        HoleOutsideCell.Rule,
        DefinitionOutsideCell.Rule,
        ContradictoryAttributes.Rule,
        RepeatedAttribute.Rule,
        InvalidLifetime.Rule,
        InvalidLimit.Rule,
        UndefinedEnumValue.Rule,
        InvalidOptionName.Rule,
        InvalidConfigJson.Rule,
        InvalidHostProgram.Rule,
        InvalidRunscVersion.Rule,
        InvalidVariableName.Rule,
        InvalidEnumText.Rule,
        UnresolvedConfigFile.Rule,
        AttributeOverFile.Rule,
        SecretWithoutPlace.Rule,
        PrintedSecret.Rule,
        AttributeAgainstDocument.Rule,
        UnenforceableEgress.Rule,
        SecretWithoutProperty.Rule,
        SecretOutsideDocument.Rule,
        SecretDeliveredOtherwise.Rule,
        UnresolvedPolicyPack.Rule,
        SecretsDeliveredTwoWays.Rule,
    ];
}
