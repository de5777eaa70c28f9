namespace CellOs.GVisor.Rules.Document;

/// <summary>The rules on the document as a whole, its version and its members.</summary>
internal static class DocumentRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [

    ];
}
