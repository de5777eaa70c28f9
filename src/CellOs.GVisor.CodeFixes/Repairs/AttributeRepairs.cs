using CellOs.GVisor.Rules;
using CellOs.GVisor.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>Repairs that add to the cell's attributes.</summary>
internal static class AttributeRepairs
{
    public static RepairPlan? AddNamespace(Repair repair, SyntaxNode root, SyntaxNode node)
    {
        if (!NamespaceNames.TryGet(repair.Value, out var kind) || TypeOf(node) is not { } type)
        {
            return null;
        }

        // A cell has the namespace by itself unless it gave it away.
        var givenAway = type.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(attribute =>
            attribute.Name.ToString() is "HostNamespace" or "HostNamespaceAttribute" &&
            attribute.ArgumentList?.Arguments is [{ Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } }] &&
            name == kind.ToString());
        if (givenAway is not null)
        {
            return new RepairPlan($"Remove [{givenAway}]", () => RemovalRepair.WithoutAttribute(root, givenAway));
        }

        return Add(root, type, $"Namespace(LinuxNamespace.{kind})");
    }

    public static RepairPlan? RemoveNamespace(Repair repair, SyntaxNode root, SyntaxNode node)
    {
        if (!NamespaceNames.TryGet(repair.Value, out var kind) || TypeOf(node) is not { } type)
        {
            return null;
        }

        var shared = $"HostNamespace(LinuxNamespace.{kind})";
        var own = type.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(attribute =>
            attribute.Name.ToString() is "Namespace" or "NamespaceAttribute" &&
            attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression switch
            {
                MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText == kind.ToString(),
                LiteralExpressionSyntax literal => literal.Token.ValueText == repair.Value,
                _ => false,
            });
        return own is null
            ? Add(root, type, shared)
            : new RepairPlan($"Write [{shared}] instead", () => root.ReplaceNode(own, Parse(shared).WithTriviaFrom(own)));
    }

    public static RepairPlan? AddCapability(Repair repair, SyntaxNode root, SyntaxNode node)
    {
        var parts = repair.Value.Split(':');
        if (parts is not [{ Length: > 0 } set, var name] || !CapabilityNames.TryGet(name, out var capability) || TypeOf(node) is not { } type)
        {
            return null;
        }

        var sets = char.ToUpperInvariant(set[0]) + set.Substring(1);
        return Add(root, type, $"Capabilities(LinuxCapability.{capability}, Sets = CapabilitySets.{sets})");
    }

    public static RepairPlan? AddMountOption(Repair repair, SyntaxNode root, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
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

    private static TypeDeclarationSyntax? TypeOf(SyntaxNode node) => node.FirstAncestorOrSelf<TypeDeclarationSyntax>();

    private static RepairPlan Add(SyntaxNode root, TypeDeclarationSyntax type, string attribute) => new($"Add [{attribute}]", () =>
    {
        var last = type.AttributeLists[type.AttributeLists.Count - 1];
        var indentation = type.GetLeadingTrivia().LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia));
        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(Parse(attribute)))
            .WithLeadingTrivia(SyntaxFactory.TriviaList(indentation.IsKind(SyntaxKind.None) ? [] : [indentation]))
            .WithTrailingTrivia(last.GetTrailingTrivia());
        return root.ReplaceNode(type, type.WithAttributeLists(type.AttributeLists.Add(list)));
    });

    private static AttributeSyntax Parse(string attribute) =>
        SyntaxFactory.ParseCompilationUnit($"[assembly: {attribute}]").AttributeLists[0].Attributes[0];

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
