namespace CellOs.GVisor.Rules.Personality;

/// <summary>The rules on the execution domain.</summary>
internal static class PersonalityRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownDomain.Rule,
        PersonalityFlags.Rule,
        IgnoredPersonality.Rule,
    ];
}
