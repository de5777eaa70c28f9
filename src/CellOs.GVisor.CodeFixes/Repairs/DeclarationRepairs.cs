using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>Repairs of the cell's own declaration.</summary>
internal static class DeclarationRepairs
{
    public static RepairPlan? MakePartial(SyntaxNode root, SyntaxNode node)
    {
        var types = node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
            .Where(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .ToList();
        return types.Count == 0 ? null : new RepairPlan("Make partial", () => root.ReplaceNodes(types, static (_, type) => Partial(type)));
    }

    public static RepairPlan? AddSetter(SyntaxNode root, SyntaxNode node)
    {
        // What overrides has the accessors of what it overrides.
        if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { AccessorList.Accessors: [var getter] } property ||
            property.Modifiers.Any(SyntaxKind.OverrideKeyword))
        {
            return null;
        }

        return new RepairPlan("Add 'init'", () =>
        {
            var text = root.GetText().WithChanges(new TextChange(new TextSpan(getter.Span.End, 0), " init;"));
            return root.SyntaxTree.WithChangedText(text).GetRoot();
        });
    }

    private static TypeDeclarationSyntax Partial(TypeDeclarationSyntax type)
    {
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0)
        {
            return type.WithModifiers(type.Modifiers.Add(partial));
        }

        var keyword = type.Keyword;
        return type
            .WithKeyword(keyword.WithLeadingTrivia())
            .WithModifiers([partial.WithLeadingTrivia(keyword.LeadingTrivia)]);
    }
}
