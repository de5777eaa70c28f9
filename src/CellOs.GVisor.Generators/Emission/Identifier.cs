using Microsoft.CodeAnalysis.CSharp;

namespace CellOs.GVisor.Generators.Emission;

/// <summary>Names as C# wants them.</summary>
internal static class Identifier
{
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    public static string EscapeNamespace(string name) => string.Join(".", name.Split('.').Select(Escape));

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
