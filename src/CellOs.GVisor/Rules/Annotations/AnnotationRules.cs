namespace CellOs.GVisor.Rules.Annotations;

/// <summary>The rules on annotations.</summary>
internal static class AnnotationRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        EmptyKey.Rule,
        ReservedKey.Rule,
        KeyWithoutDomain.Rule,
        UnknownFlagAnnotation.Rule,
        MisshapenMountHint.Rule,
        UnknownContainerType.Rule,
        ForbiddenFlagAnnotation.Rule,
        UnreadableFlagAnnotation.Rule,
        IncompleteMountHint.Rule,
        InvalidMountHint.Rule,
        RepeatedHintSource.Rule,
        TmpfsHintOnBind.Rule,
        MountHintWithoutMount.Rule,
        StricterMountHint.Rule,
        ContainerWithoutSandbox.Rule,
        IgnoredAnnotation.Rule,
        UnknownGVisorAnnotation.Rule,
        MalformedRootfsAnnotation.Rule,
        BundleAnnotationNotTrue.Rule,
        UnknownBundle.Rule,
        SeccompDroppedByAnnotation.Rule,
        RootfsTarWithoutFlag.Rule,
        UnreadableProxyAnnotation.Rule,
        FlagAnnotationOverLaunch.Rule,
    ];
}
