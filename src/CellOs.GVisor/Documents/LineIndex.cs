using System.Text;

namespace CellOs.GVisor.Documents;

/// <summary>Turns byte offsets of a UTF-8 text into lines and columns.</summary>
internal sealed class LineIndex
{
    private readonly List<int> _starts = [0];

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
        var before = utf8.Slice(_starts[line], offset - _starts[line]);
        return (line + 1, Encoding.UTF8.GetCharCount(before.ToArray()) + 1);
    }
}
