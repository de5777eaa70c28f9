namespace CellOs.GVisor.Rules.Json;

/// <summary>
/// The rules on the shape of a document's JSON. They come last in the catalogue: what a rule of its own has found wrong with a value is
/// not said again here.
/// </summary>
internal static class JsonRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        NotJson.Rule,
        WrongType.Rule,
        ExplicitNull.Rule,
    ];
}
