using System.Text.Json;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Json;

namespace CellOs.GVisor.Documents;

/// <summary>Reads and judges the text of a <c>config.json</c>. Every front end that has a text goes this way, so that all find the same.</summary>
internal static class JudgedDocument
{
    /// <summary>What is found where a text starts with a byte order mark: editors do not show it and most readers pass over it, but no Go program does.</summary>
    public static Finding ByteOrderMark { get; } = NotJsonObject("it starts with a byte order mark", 0);

    /// <summary>Reads a document; when there is none in the text, what is found instead.</summary>
    public static SpecObject? Read(ReadOnlySpan<byte> utf8, out Finding? problem)
    {
        try
        {
            var node = SpecReader.Read(utf8);
            problem = node is SpecObject ? null : NotJsonObject("The top of the document is not an object", 0);
            return node as SpecObject;
        }
        catch (JsonException invalid)
        {
            problem = NotJsonObject(Reason(invalid), OffsetOf(utf8, invalid));
            return null;
        }
    }

    /// <summary>What the rules find in a document that stands for itself, in the order of the text; each finding's origin is a <see cref="TextOrigin"/>.</summary>
    public static IReadOnlyList<Finding> Judge(ReadOnlySpan<byte> utf8, bool isImported, RunscRelease target)
    {
        if (Read(utf8, out var problem) is not { } document)
        {
            return [problem!];
        }

        var findings = RuleEngine.Judge(new CellSpec(document) { IsImported = isImported, Target = target });
        return [.. findings.OrderBy(static finding => (finding.Origin as TextOrigin)?.Start ?? 0)];
    }

    private static Finding NotJsonObject(string reason, int offset) =>
        new(NotJson.Rule, NotJson.Rule.Severity, "", new TextOrigin(offset, 1), [reason]);

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

    /// <summary>The reader's own words without the position, which the finding has.</summary>
    private static string Reason(JsonException invalid)
    {
        var end = invalid.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? invalid.Message : invalid.Message.Substring(0, end)).TrimEnd('.');
    }
}
