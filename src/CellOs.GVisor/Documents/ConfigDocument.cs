using System.Text.Json;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Json;

namespace CellOs.GVisor;

/// <summary>Judges an OCI <c>config.json</c> that another tool made, by the rules that cells are judged by.</summary>
public static class ConfigDocument
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Judges a configuration. It is judged more mildly than a cell where real tools break a rule, and as what the oldest runsc supported
    /// has to run. Nothing is run and no file is looked at.
    /// </summary>
    /// <param name="utf8">The text of <c>config.json</c> in UTF-8; a byte order mark is found wrong, and what follows it judged.</param>
    /// <returns>What was found, in the order of the text; advice that is off by default is left out. Never throws for bad input: a text that is not JSON is a finding.</returns>
    public static IReadOnlyList<ConfigFinding> Validate(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.StartsWith(ByteOrderMark))
        {
            return Judge(utf8);
        }

        // Editors do not show it and most readers pass it over, but no Go program does.
        var mark = NotJsonObject(new JsonException("it starts with a byte order mark", null, 0, 0));
        return [mark, .. Judge(utf8.Slice(ByteOrderMark.Length))];
    }

    private static IReadOnlyList<ConfigFinding> Judge(ReadOnlySpan<byte> utf8)
    {
        SpecNode node;
        try
        {
            node = SpecReader.Read(utf8);
        }
        catch (JsonException invalid)
        {
            return [NotJsonObject(invalid)];
        }

        if (node is not SpecObject document)
        {
            return [NotJsonObject(new JsonException("The top of the document is not an object.", null, 0, 0))];
        }

        var lines = new LineIndex(utf8);
        var found = new List<(int Start, ConfigFinding Finding)>();
        foreach (var finding in RuleEngine.Judge(new CellSpec(document) { IsImported = true }))
        {
            if (finding.Severity != RuleSeverity.OptIn)
            {
                var start = (finding.Origin as TextOrigin)?.Start ?? 0;
                var (line, column) = lines.PositionOf(utf8, start);
                found.Add((start, new ConfigFinding(finding.Rule.Id, finding.Severity, finding.Pointer, line, column, finding.Message)));
            }
        }

        return [.. found.OrderBy(static entry => entry.Start).Select(static entry => entry.Finding)];
    }

    private static ConfigFinding NotJsonObject(JsonException invalid)
    {
        var finding = new Finding(NotJson.Rule, NotJson.Rule.Severity, "", null, [Reason(invalid)]);
        return new ConfigFinding(
            finding.Rule.Id,
            finding.Severity,
            "",
            (int)(invalid.LineNumber ?? 0) + 1,
            (int)(invalid.BytePositionInLine ?? 0) + 1,
            finding.Message);
    }

    /// <summary>The reader's own words without the position, which the finding has.</summary>
    private static string Reason(JsonException invalid)
    {
        var end = invalid.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? invalid.Message : invalid.Message.Substring(0, end)).TrimEnd('.');
    }
}
