using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Documents;

/// <summary>What the rules find in a text, as those outside see it: with lines and columns.</summary>
internal static class TextFindings
{
    /// <summary>What the rules find in a text, in its order.</summary>
    internal delegate IReadOnlyList<Finding> Judge(ReadOnlySpan<byte> utf8);

    private static ReadOnlySpan<byte> ByteOrderMarkBytes => [0xEF, 0xBB, 0xBF];

    /// <summary>What is found, without advice that is off by default. Behind a byte order mark, which is a finding, the text is judged.</summary>
    public static IReadOnlyList<DocumentFinding> Of(ReadOnlySpan<byte> utf8, Finding byteOrderMark, Judge judge)
    {
        var found = new List<DocumentFinding>();
        if (utf8.StartsWith(ByteOrderMarkBytes))
        {
            utf8 = utf8.Slice(ByteOrderMarkBytes.Length);
            found.Add(Describe(byteOrderMark, (1, 1)));
        }

        var lines = new LineIndex(utf8);
        foreach (var finding in judge(utf8))
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
