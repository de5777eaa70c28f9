namespace CellOs.GVisor.Rules.Json;

/// <summary>The rules on the shape of a document's JSON.</summary>
internal static class JsonRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        NotJson.Rule,
    ];
}
