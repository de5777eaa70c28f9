using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>Repairs of a literal.</summary>
internal static class LiteralRepairs
{
    public static RepairPlan? Replace(Repair repair, SyntaxNode node)
    {
        if (TextLiteral(node) is not { } literal || Translate(repair, literal.Token.ValueText) is not { } text)
        {
            return null;
        }

        return new RepairPlan($"Write '{text}'", new TextChange(literal.Span, Quote(text)));
    }

    public static RepairPlan? ReplaceNumber(Repair repair, SyntaxNode node) =>
        node is ExpressionSyntax number && IsNumber(number)
            ? new RepairPlan($"Write {repair.Value}", new TextChange(number.Span, repair.Value))
            : null;

    public static RepairPlan? ReplaceBoolean(Repair repair, SyntaxNode node) =>
        node.IsKind(SyntaxKind.TrueLiteralExpression) || node.IsKind(SyntaxKind.FalseLiteralExpression)
            ? new RepairPlan($"Write {repair.Value}", new TextChange(node.Span, repair.Value))
            : null;

    public static RepairPlan? Split(Repair repair, SyntaxNode node, SemanticModel model)
    {
        if (TextLiteral(node) is not { Parent: { } list } literal || literal.Token.ValueText != repair.Original || !IsList(list, model))
        {
            return null;
        }

        var parts = repair.Value.Split(',').Select(static part => Quote(part));
        return new RepairPlan(RepairPlan.WriteEach(repair.Value), new TextChange(literal.Span, string.Join(", ", parts)));
    }

    /// <summary>Whether there can be more where a literal is.</summary>
    private static bool IsList(SyntaxNode parent, SemanticModel model) => parent switch
    {
        InitializerExpressionSyntax array => !ArrayLength.IsGiven(array),
        ExpressionElementSyntax => true,
        AttributeArgumentSyntax argument => ParamsArray.LengthAround(argument, model) > 0,
        _ => false,
    };

    public static string Quote(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

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
}
