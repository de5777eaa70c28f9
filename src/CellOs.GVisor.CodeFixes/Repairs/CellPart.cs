using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>A part of a cell's type, to which attributes can be added.</summary>
internal sealed record CellPart(TypeDeclarationSyntax Syntax, INamedTypeSymbol Symbol, SemanticModel Model)
{
    /// <summary>The part a finding is in; <see langword="null"/> when that is not a cell but something a cell derives from.</summary>
    public static CellPart? Of(SyntaxNode node, SemanticModel model) =>
        node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } syntax &&
        model.GetDeclaredSymbol(syntax) is { } symbol &&
        symbol.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is nameof(CellAttribute) or nameof(CellDocumentAttribute))
            ? new CellPart(syntax, symbol, model)
            : null;

    /// <summary>Whether raw JSON may take the place of what attributes say at a JSON pointer, so that another attribute would change nothing.</summary>
    public bool IsOverlaid(string pointer) => Symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass?.Name == nameof(ConfigJsonAttribute) &&
        attribute.ConstructorArguments is [{ Value: string overlaid }, ..] &&
        (pointer.StartsWith(overlaid, StringComparison.Ordinal) || overlaid.StartsWith(pointer, StringComparison.Ordinal)));

    /// <summary>A type of this library as it is to be written here; an attribute by its short name.</summary>
    public string Name(string type)
    {
        var symbol = Model.Compilation.GetTypeByMetadataName($"CellOs.GVisor.{type}Attribute") ?? Model.Compilation.GetTypeByMetadataName($"CellOs.GVisor.{type}");
        var name = symbol?.ToMinimalDisplayString(Model, Syntax.SpanStart) ?? type;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    /// <summary>Adds an attribute behind the others; nothing when it is there already.</summary>
    public RepairPlan? Add(string attribute)
    {
        var lists = Syntax.AttributeLists;
        if (lists.SelectMany(static list => list.Attributes).Any(other => other.ToString() == attribute))
        {
            return null;
        }

        var title = $"Add [{attribute}]";
        var text = Syntax.SyntaxTree.GetText();
        if (lists.Count == 0)
        {
            return new RepairPlan(title, RepairPlan.Insert(Syntax.SpanStart, $"[{attribute}] "));
        }

        var last = lists[lists.Count - 1];
        if (!last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            return new RepairPlan(title, RepairPlan.Insert(last.Span.End, $" [{attribute}]"));
        }

        // On a line of its own, below the comment behind the last one.
        var first = text.Lines.GetLineFromPosition(last.SpanStart);
        var indentation = text.ToString(new(first.Start, last.SpanStart - first.Start));
        indentation = indentation.Substring(0, indentation.Length - indentation.TrimStart().Length);
        var line = text.Lines.GetLineFromPosition(last.Span.End);
        var lineBreak = text.ToString(new(line.End, line.EndIncludingLineBreak - line.End));
        return new RepairPlan(title, RepairPlan.Insert(line.EndIncludingLineBreak, $"{indentation}[{attribute}]{lineBreak}"));
    }
}
