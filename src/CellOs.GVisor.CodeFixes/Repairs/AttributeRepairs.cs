using CellOs.GVisor.Rules;
using CellOs.GVisor.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>Repairs that add to the cell's attributes.</summary>
internal static class AttributeRepairs
{
    public static RepairPlan? AddCapability(Repair repair, SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        var parts = repair.Value.Split(':');
        if (parts is not [{ Length: > 0 } set, var name] || !CapabilityNames.TryGet(name, out var capability))
        {
            return null;
        }

        var sets = char.ToUpperInvariant(set[0]) + set.Substring(1);
        return CellPart.Of(node, model)?.Add(root, "Capabilities", $"LinuxCapability.{capability}, Sets = CapabilitySets.{sets}");
    }

    public static RepairPlan? AddMountOption(Repair repair, SyntaxNode root, SyntaxNode node, SemanticModel model)
    {
        // A mount may stand in an attribute that has no options, as raw JSON.
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute ||
            model.GetTypeInfo(attribute).Type?.GetMembers("Options").Length is not > 0)
        {
            return null;
        }

        var option = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(repair.Value));
        var title = $"Add the option '{repair.Value}'";
        var options = attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Options");
        switch (options?.Expression)
        {
            case null:
                var argument = SyntaxFactory.ParseAttributeArgumentList($"(Options = new[] {{ {option} }})")!.Arguments[0];
                var list = attribute.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
                return new RepairPlan(title, () => root.ReplaceNode(attribute, attribute.WithArgumentList(Append(list, argument))));

            case ImplicitArrayCreationExpressionSyntax array:
                return new RepairPlan(title, () => root.ReplaceNode(array.Initializer, Append(array.Initializer, option)));

            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return new RepairPlan(title, () => root.ReplaceNode(initializer, Append(initializer, option)));

            case CollectionExpressionSyntax collection:
                var element = SyntaxFactory.ExpressionElement(option);
                return new RepairPlan(title, () => root.ReplaceNode(
                    collection,
                    collection.WithElements(Append(collection.Elements, element))));

            default:
                return null;
        }
    }

    public static RepairPlan? AddValue(Repair repair, SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList: { Arguments.Count: 1 } list })
        {
            return null;
        }

        var value = SyntaxFactory.AttributeArgument(
            SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(repair.Value)));
        return new RepairPlan("Give it a value", () => root.ReplaceNode(list, Append(list, value)));
    }

    private static AttributeArgumentListSyntax Append(AttributeArgumentListSyntax list, AttributeArgumentSyntax argument) =>
        list.WithArguments(Append(list.Arguments, argument));

    private static InitializerExpressionSyntax Append(InitializerExpressionSyntax initializer, ExpressionSyntax expression)
    {
        var trailing = initializer.Expressions.LastOrDefault()?.GetTrailingTrivia() ?? default;
        return initializer.WithExpressions(Append(initializer.Expressions, expression.WithTrailingTrivia(trailing)));
    }

    private static SeparatedSyntaxList<TNode> Append<TNode>(SeparatedSyntaxList<TNode> list, TNode node)
        where TNode : SyntaxNode
    {
        if (list.Count == 0)
        {
            return list.Add(node);
        }

        var last = list[list.Count - 1];
        return list.Replace(last, last.WithTrailingTrivia()).Add(node.WithLeadingTrivia(SyntaxFactory.Space));
    }
}
