using System.Globalization;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>Repairs of a literal.</summary>
internal static class LiteralRepairs
{
    public static RepairPlan? Replace(Repair repair, SyntaxNode root, SyntaxNode node)
    {
        if (TextLiteral(node) is not { } literal || Translate(repair, literal.Token.ValueText) is not { } text)
        {
            return null;
        }

        return new RepairPlan($"Write '{text}'", () => root.ReplaceNode(literal, Text(text).WithTriviaFrom(literal)));
    }

    public static RepairPlan? ReplaceNumber(Repair repair, SyntaxNode root, SyntaxNode node)
    {
        if (node is not ExpressionSyntax number || !IsNumber(number))
        {
            return null;
        }

        return new RepairPlan(
            $"Write {repair.Value}",
            () => root.ReplaceNode(number, SyntaxFactory.ParseExpression(repair.Value).WithTriviaFrom(number)));
    }

    public static RepairPlan? ReplaceBoolean(Repair repair, SyntaxNode root, SyntaxNode node) =>
        node is LiteralExpressionSyntax literal && (literal.IsKind(SyntaxKind.TrueLiteralExpression) || literal.IsKind(SyntaxKind.FalseLiteralExpression))
            ? new RepairPlan(
                $"Write {repair.Value}",
                () => root.ReplaceNode(literal, SyntaxFactory.ParseExpression(repair.Value).WithTriviaFrom(literal)))
            : null;

    public static RepairPlan? Split(Repair repair, SyntaxNode root, SyntaxNode node)
    {
        if (TextLiteral(node) is not { } literal || literal.Token.ValueText != repair.Original)
        {
            return null;
        }

        var parts = repair.Value.Split(',').Select(static part => Text(part)).ToList();
        return literal.Parent switch
        {
            InitializerExpressionSyntax list => new RepairPlan(
                "Write one option to an entry", () => root.ReplaceNode(list, list.WithExpressions(Separate<ExpressionSyntax>(list.Expressions, literal, [.. parts])))),
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax list } element => new RepairPlan(
                "Write one option to an entry",
                () => root.ReplaceNode(
                    list,
                    list.WithElements(Separate<CollectionElementSyntax>(list.Elements, element, [.. parts.Select(SyntaxFactory.ExpressionElement)])))),
            _ => null,
        };
    }

    private static SeparatedSyntaxList<TNode> Separate<TNode>(SeparatedSyntaxList<TNode> list, TNode old, List<TNode> parts)
        where TNode : SyntaxNode
    {
        var index = list.IndexOf(old);
        var separated = list.Replace(old, parts[0].WithLeadingTrivia(old.GetLeadingTrivia()));
        for (var i = 1; i < parts.Count; i++)
        {
            separated = separated.Insert(index + i, parts[i].WithLeadingTrivia(SyntaxFactory.Space));
        }

        return separated;
    }

    /// <summary>
    /// What to write in place of a literal. The configuration may hold more than was written, such as <c>mode=</c> before a mode; that part must
    /// stay as it is.
    /// </summary>
    private static string? Translate(Repair repair, string written)
    {
        if (!repair.Original.EndsWith(written, StringComparison.Ordinal))
        {
            return null;
        }

        var prefix = repair.Original.Substring(0, repair.Original.Length - written.Length);
        return repair.Value.StartsWith(prefix, StringComparison.Ordinal) ? repair.Value.Substring(prefix.Length) : null;
    }

    private static LiteralExpressionSyntax? TextLiteral(SyntaxNode node) =>
        node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal : null;

    private static bool IsNumber(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.NumericLiteralExpression) ||
        (expression is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } negative && IsNumber(negative.Operand));

    private static LiteralExpressionSyntax Text(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
