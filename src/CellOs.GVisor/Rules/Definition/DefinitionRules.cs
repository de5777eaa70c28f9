namespace CellOs.GVisor.Rules.Definition;

/// <summary>The rules on the C# definition itself, reported by the front end.</summary>
internal static class DefinitionRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [

    ];
}
