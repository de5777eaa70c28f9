using CellOs.GVisor.Documents;

namespace CellOs.GVisor;

/// <summary>Judges an OCI <c>config.json</c> that another tool made, by the rules that cells are judged by.</summary>
public static class ConfigDocument
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>
    /// Judges a configuration. It is judged more mildly than a cell where real tools break a rule, and as what the oldest runsc supported
    /// has to run. Nothing is run and no file is looked at.
    /// </summary>
    /// <param name="utf8">The text of <c>config.json</c> in UTF-8; a byte order mark is passed over.</param>
    /// <returns>What was found, in the order of the text; advice that is off by default is left out. Never throws for bad input: a text that is not JSON is a finding.</returns>
    public static IReadOnlyList<ConfigFinding> Validate(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(ByteOrderMark))
        {
            utf8 = utf8.Slice(ByteOrderMark.Length);
        }

        var lines = new LineIndex(utf8);
        var found = new List<ConfigFinding>();
        foreach (var finding in JudgedDocument.Judge(utf8, isImported: true, RunscRelease.Oldest))
        {
            if (finding.Severity != RuleSeverity.OptIn)
            {
                var (line, column) = lines.PositionOf(utf8, (finding.Origin as TextOrigin)?.Start ?? 0);
                found.Add(new ConfigFinding(finding.Rule.Id, finding.Severity, finding.Pointer, line, column, finding.Message));
            }
        }

        return found;
    }
}
