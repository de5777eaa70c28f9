namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>The rules on the process's capabilities.</summary>
internal static class CapabilityRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownCapability.Rule,
    ];
}
