using System.Text.Json;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.ExecutionCells;
using CellOs.GVisor.Rules.Json;

namespace CellOs.GVisor.Documents;

/// <summary>
/// Reads and judges the text of a document: a <c>config.json</c>, an ExecutionCell document, a policy pack. Every front end that has a text goes
/// this way, so that all find the same.
/// </summary>
internal static class JudgedDocument
{
    private const string InvalidLiteral = "' is an invalid JSON literal";
    private const string StartsWithByteOrderMark = "it starts with a byte order mark";

    /// <summary>What is found where a configuration starts with a byte order mark: editors do not show it and most readers pass over it, but no Go program does.</summary>
    public static Finding ByteOrderMark { get; } = Unreadable(NotJson.Rule, StartsWithByteOrderMark, 0);

    /// <summary>The same of a document of CellOS; no Rust program passes over it either.</summary>
    public static Finding ContractByteOrderMark { get; } = Unreadable(NotContractJson.Rule, StartsWithByteOrderMark, 0);

    /// <summary>Reads a configuration; when there is none in the text, what is found instead.</summary>
    public static SpecObject? Read(ReadOnlySpan<byte> utf8, out Finding? problem) => Read(utf8, NotJson.Rule, out problem);

    /// <summary>Reads an ExecutionCell document or a policy pack; when there is none in the text, what is found instead.</summary>
    public static SpecObject? ReadContract(ReadOnlySpan<byte> utf8, out Finding? problem) => Read(utf8, NotContractJson.Rule, out problem);

    /// <summary>What the rules find in a configuration that stands for itself, in the order of the text; each finding's origin is a <see cref="TextOrigin"/>.</summary>
    public static IReadOnlyList<Finding> Judge(ReadOnlySpan<byte> utf8, bool isImported, RunscRelease target) => Read(utf8, out var problem) is { } document
        ? InOrder(RuleEngine.Judge(new CellSpec(document) { IsImported = isImported, Target = target }))
        : [problem!];

    /// <summary>What the rules find in an ExecutionCell document, by itself and held to policy packs, in the order of the text.</summary>
    public static IReadOnlyList<Finding> JudgeExecutionCell(ReadOnlySpan<byte> utf8, IReadOnlyList<SpecObject> packs) => ReadContract(utf8, out var problem) is { } document
        ? InOrder(RuleEngine.JudgeContract(new CellSpec(new SpecObject()) { ExecutionCell = document, PolicyPacks = packs }))
        : [problem!];

    /// <summary>What the rules find in a policy pack by itself, in the order of the text.</summary>
    public static IReadOnlyList<Finding> JudgePolicyPack(ReadOnlySpan<byte> utf8) => ReadContract(utf8, out var problem) is { } document
        ? InOrder(RuleEngine.JudgeContract(new CellSpec(new SpecObject()) { PolicyPack = document }))
        : [problem!];

    /// <summary>What is found of a document of CellOS that was made in code and of which there can be no text.</summary>
    public static Finding Unwritable(Exception cause) => Unreadable(NotContractJson.Rule, "there can be no text of it: " + cause.Message.TrimEnd('.'), 0);

    private static IReadOnlyList<Finding> InOrder(FindingList findings) =>
        [.. findings.OrderBy(static finding => (finding.Origin as TextOrigin)?.Start ?? 0)];

    private static SpecObject? Read(ReadOnlySpan<byte> utf8, Rule rule, out Finding? problem)
    {
        try
        {
            var node = SpecReader.Read(utf8);
            problem = node is SpecObject ? null : Unreadable(rule, "The top of the document is not an object", 0);
            return node as SpecObject;
        }
        catch (JsonException invalid)
        {
            problem = Unreadable(rule, Reason(invalid), OffsetOf(utf8, invalid));
            return null;
        }
    }

    private static Finding Unreadable(Rule rule, string reason, int offset) =>
        new(rule, rule.Severity, "", new TextOrigin(offset, 1), [reason]);

    /// <summary>The byte that the reader stumbled over.</summary>
    private static int OffsetOf(ReadOnlySpan<byte> utf8, JsonException invalid)
    {
        var start = 0;
        for (var line = invalid.LineNumber ?? 0; line > 0; line--)
        {
            start += utf8.Slice(start).IndexOf((byte)'\n') + 1;
        }

        return (int)Math.Min(start + (invalid.BytePositionInLine ?? 0), utf8.Length);
    }

    /// <summary>
    /// The reader's own words without the position, which the finding has, and on one line: of a word that is none it quotes all that follows it, to
    /// the end of the text.
    /// </summary>
    private static string Reason(JsonException invalid)
    {
        var end = invalid.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var reason = (end < 0 ? invalid.Message : invalid.Message.Substring(0, end)).TrimEnd('.');
        var literal = reason.LastIndexOf(InvalidLiteral, StringComparison.Ordinal);
        return literal > 0 ? $"'{Shown.Text(reason.Substring(1, literal - 1))}{reason.Substring(literal)}" : reason;
    }
}
