using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>Takes out what a finding marks: an element, a named argument, or the attribute when nothing less makes sense.</summary>
internal static class RemovalRepair
{
    public static RepairPlan? Remove(SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        // The JSON of [ConfigJson] may say much more than the one thing at fault.
        if (node.FirstAncestorOrSelf<AttributeSyntax>()?.Name.ToString() is "ConfigJson" or "ConfigJsonAttribute")
        {
            return null;
        }

        switch (node)
        {
            case AttributeSyntax attribute:
                return Of(root, attribute);

            case ExpressionSyntax { Parent: AttributeArgumentSyntax { NameEquals: not null } named }:
                return new RepairPlan($"Remove '{named.NameEquals.Name}'", () => Without(root, named));

            // What is at fault may be a part of the JSON, and the rest is not to go with it.
            case ExpressionSyntax { Parent: AttributeArgumentSyntax { Parent.Parent: AttributeSyntax json } }
                when model.GetTypeInfo(json).Type?.Name == nameof(ConfigJsonAttribute):
                return null;

            case ExpressionSyntax { Parent: AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute } argument } expression:
                return IsOneOfMany(argument, attribute, model)
                    ? new RepairPlan($"Remove {expression}", () => Without(root, argument))
                    : Of(root, attribute);

            case ExpressionSyntax { Parent: InitializerExpressionSyntax } expression:
                return new RepairPlan($"Remove {expression}", () => Without(root, expression));

            case ExpressionSyntax { Parent: ExpressionElementSyntax element } expression:
                return new RepairPlan($"Remove {expression}", () => Without(root, element));

            default:
                return null;
        }
    }

    /// <summary>Takes out an attribute, and its brackets when nothing else is between them.</summary>
    public static SyntaxNode WithoutAttribute(SyntaxNode root, AttributeSyntax attribute)
    {
        if (attribute.Parent is not AttributeListSyntax { Attributes.Count: 1 } list)
        {
            return Without(root, attribute);
        }

        // The comments before the list stay, the line it stood on goes.
        var declaration = list.Parent!;
        var isFirst = declaration.GetFirstToken() == list.OpenBracketToken;
        var replaced = root.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)!;
        if (!isFirst || list.GetLeadingTrivia().All(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)))
        {
            return replaced;
        }

        var token = replaced.FindToken(list.SpanStart > 0 ? list.FullSpan.Start : 0);
        return replaced.ReplaceToken(token, token.WithLeadingTrivia(list.GetLeadingTrivia()));
    }

    private static RepairPlan Of(SyntaxNode root, AttributeSyntax attribute) =>
        new($"Remove [{attribute.Name}]", () => WithoutAttribute(root, attribute));

    private static SyntaxNode Without(SyntaxNode root, SyntaxNode node) =>
        root.RemoveNode(node, SyntaxRemoveOptions.KeepNoTrivia)!;

    /// <summary>Whether the argument is one of several elements of a <c>params</c> array.</summary>
    private static bool IsOneOfMany(AttributeArgumentSyntax argument, AttributeSyntax attribute, SemanticModel model)
    {
        if (model.GetSymbolInfo(attribute).Symbol is not IMethodSymbol { Parameters: [.., { IsParams: true, Ordinal: var first }] })
        {
            return false;
        }

        var positional = attribute.ArgumentList!.Arguments.Where(static candidate => candidate.NameEquals is null && candidate.NameColon is null).ToList();
        return positional.IndexOf(argument) >= first && positional.Count > first + 1;
    }
}
