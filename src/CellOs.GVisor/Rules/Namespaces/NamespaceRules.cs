namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>The rules on namespaces and identity mappings.</summary>
internal static class NamespaceRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        UnknownNamespace.Rule,
    ];
}
