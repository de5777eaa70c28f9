using CellOs.GVisor.Documents;
using CellOs.GVisor.Rules;

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
    public static IReadOnlyList<DocumentFinding> Validate(ReadOnlySpan<byte> utf8)
    {
        var found = new List<DocumentFinding>();
        if (utf8.StartsWith(ByteOrderMark))
        {
            utf8 = utf8.Slice(ByteOrderMark.Length);
            found.Add(Describe(JudgedDocument.ByteOrderMark, (1, 1)));
        }

        var lines = new LineIndex(utf8);
        foreach (var finding in JudgedDocument.Judge(utf8, isImported: true, RunscRelease.Oldest))
        {
            if (finding.Severity != RuleSeverity.OptIn)
            {
                found.Add(Describe(finding, lines.PositionOf(utf8, (finding.Origin as TextOrigin)?.Start ?? 0)));
            }
        }

        return found;
    }

    private static DocumentFinding Describe(Finding finding, (int Line, int Column) place) =>
        new(finding.Rule.Id, finding.Severity, finding.Pointer, place.Line, place.Column, finding.Message);
}
