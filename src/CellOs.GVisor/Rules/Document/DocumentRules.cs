namespace CellOs.GVisor.Rules.Document;

/// <summary>The rules on the document as a whole, its version and its members.</summary>
internal static class DocumentRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        MissingOciVersion.Rule,
        MalformedOciVersion.Rule,
        NewerThanDeclared.Rule,
        HigherThanNeeded.Rule,
        DeprecatedMember.Rule,
        RefusedPlatform.Rule,
        UnknownMember.Rule,
        IgnoredPlatform.Rule,
        MemberInOtherCase.Rule,
        RepeatedMember.Rule,
        MisspeltMember.Rule,
    ];
}
