using System.Text.RegularExpressions;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>
/// Repairs of a value in the JSON of <c>[ConfigJson]</c>. The literal keeps its form. Only where the value stands once: a finding does not
/// say which of several it means.
/// </summary>
internal static class JsonRepairs
{
    public static RepairPlan? Replace(Repair repair, SyntaxNode node)
    {
        if (Literal(node) is not { } literal || Replaced(repair, literal) is not { } text)
        {
            return null;
        }

        var title = repair.Value is ['"', ..] ? "Put it in quotes" : $"Write {repair.Value}";
        return new RepairPlan(title, new TextChange(literal.Span, text));
    }

    /// <summary>Takes an element out of an array, with the comma that becomes one too many.</summary>
    public static RepairPlan? RemoveElement(Repair repair, SyntaxNode node)
    {
        if (repair.Original.Length == 0 || Literal(node) is not { } literal || Find(repair.Original, literal.Token.Text) is not { } value)
        {
            return null;
        }

        var written = literal.Token.Text;
        var before = Regex.Match(written.Substring(0, value.Index), @",\s*$");
        var after = Regex.Match(written.Substring(value.Index + value.Length), @"^\s*,\s*");
        var start = before.Success ? before.Index : value.Index;
        var end = value.Index + value.Length + (before.Success ? 0 : after.Length);
        return new RepairPlan($"Remove {repair.Original}", new TextChange(new TextSpan(literal.SpanStart + start, end - start), ""));
    }

    private static string? Replaced(Repair repair, LiteralExpressionSyntax literal)
    {
        // A raw literal cannot begin or end with a quote.
        if (literal.Token.ValueText.Trim() == repair.Original)
        {
            return LiteralRepairs.Quote(repair.Value);
        }

        var written = literal.Token.Text;
        return Find(repair.Original, written) is { } value
            ? written.Substring(0, value.Index) + repair.Value.Replace("\"", QuoteIn(literal)) + written.Substring(value.Index + value.Length)
            : null;
    }

    private static Match? Find(string json, string written)
    {
        // What is escaped in JSON is written in another way in each form of literal.
        if (json.IndexOf('\\') >= 0)
        {
            return null;
        }

        var pattern = json is ['"', ..]
            ? "(\\\\\"|\"\"|\")" + Regex.Escape(json.Substring(1, json.Length - 2)) + "\\1(?!\\s*:)"
            : "(?<![\\w.+\\-\"\\\\])" + Regex.Escape(json) + "(?![\\w.+\\-\"\\\\])";
        var found = Regex.Matches(written, pattern);
        return found.Count == 1 ? found[0] : null;
    }

    private static string QuoteIn(LiteralExpressionSyntax literal) =>
        literal.Token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || literal.Token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) ? "\""
        : literal.Token.Text is ['@', ..] ? "\"\""
        : "\\\"";

    private static LiteralExpressionSyntax? Literal(SyntaxNode node) =>
        node is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal : null;
}
