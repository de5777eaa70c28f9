using System.Text.RegularExpressions;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.CodeFixes.Repairs;

/// <summary>
/// Repairs of a member's name: an argument of its own, or in the pointer or the JSON of <c>[ConfigJson]</c>, where the literal keeps its form.
/// </summary>
internal static class MemberRepairs
{
    public static RepairPlan? Rename(Repair repair, SyntaxNode node)
    {
        if (node is not LiteralExpressionSyntax literal || !literal.IsKind(SyntaxKind.StringLiteralExpression)
            || (RenamedWhole(repair, literal) ?? RenamedInPointer(repair, literal) ?? RenamedInJson(repair, literal)) is not { } text)
        {
            return null;
        }

        return new RepairPlan($"Write '{repair.Value}'", new TextChange(literal.Span, text));
    }

    private static string? RenamedWhole(Repair repair, LiteralExpressionSyntax literal) =>
        literal.Token.ValueText == repair.Original ? LiteralRepairs.Quote(repair.Value) : null;

    private static string? RenamedInPointer(Repair repair, LiteralExpressionSyntax literal)
    {
        var end = JsonPointer.Append("", repair.Original) + "\"";
        var written = literal.Token.Text;
        return literal.Token.ValueText is ['/', ..] && written.EndsWith(end, StringComparison.Ordinal)
            ? written.Substring(0, written.Length - end.Length) + JsonPointer.Append("", repair.Value) + "\""
            : null;
    }

    /// <summary>Only where the key stands once: a finding does not say which of several it means.</summary>
    private static string? RenamedInJson(Repair repair, LiteralExpressionSyntax literal)
    {
        var written = literal.Token.Text;
        var keys = Regex.Matches(written, "(\\\\\"|\"\"|\")" + Regex.Escape(repair.Original) + "\\1(?=\\s*:)");
        if (keys.Count != 1)
        {
            return null;
        }

        var quote = keys[0].Groups[1].Value;
        return written.Substring(0, keys[0].Index) + quote + repair.Value + quote + written.Substring(keys[0].Index + keys[0].Length);
    }
}
