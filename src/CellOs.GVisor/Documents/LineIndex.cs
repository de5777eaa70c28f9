using System.Text;

namespace CellOs.GVisor.Documents;

/// <summary>Turns byte offsets of a UTF-8 text into lines and columns.</summary>
internal sealed class LineIndex
{
    private readonly List<int> _starts = [0];

    // Findings come in the order of the text, and a text may be one long line: what is before was counted for the one before.
    private Counted _last = new(0, 0, 0);

    public LineIndex(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] == (byte)'\n')
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>The line and the column of a byte, both from 1; the column in UTF-16 code units.</summary>
    public (int Line, int Column) PositionOf(ReadOnlySpan<byte> utf8, int offset)
    {
        var found = _starts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        var last = _last;
        var (start, units) = last.Line == line && last.Offset <= offset ? (last.Offset, last.Units) : (_starts[line], 0);
        units += Encoding.UTF8.GetCharCount(utf8.Slice(start, offset - start).ToArray());
        _last = new Counted(line, offset, units);
        return (line + 1, units + 1);
    }

    /// <summary>How many UTF-16 code units stand in a line before a byte.</summary>
    private sealed record Counted(int Line, int Offset, int Units);
}
