namespace CellOs.GVisor.Rules.IntelRdt;

/// <summary>The rules on Intel's Resource Director Technology.</summary>
internal static class IntelRdtRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        ImpossibleClosId.Rule,
        MalformedMemoryBandwidth.Rule,
        SchemataWithLineBreak.Rule,
        UnusualCacheSchema.Rule,
        IgnoredIntelRdt.Rule,
    ];
}
