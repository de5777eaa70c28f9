using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>Repairs of the cell's own declaration.</summary>
internal static class DeclarationRepairs
{
    /// <summary>Makes the type partial, and those around it, without which it cannot be.</summary>
    public static RepairPlan? MakePartial(SyntaxNode node)
    {
        // 'partial' stands behind all other modifiers.
        var changes = node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
            .Where(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
            .Select(static type => RepairPlan.Insert(type.Keyword.SpanStart, "partial "))
            .Reverse()
            .ToList();
        return changes.Count == 0 ? null : new RepairPlan("Make partial", changes);
    }

    public static RepairPlan? AddSetter(SyntaxNode node)
    {
        // What overrides has the accessors of what it overrides.
        if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { AccessorList.Accessors: [var getter] } property ||
            property.Modifiers.Any(SyntaxKind.OverrideKeyword))
        {
            return null;
        }

        return new RepairPlan("Add 'init'", RepairPlan.Insert(getter.Span.End, " init;"));
    }
}
