using System.Text;
using CellOs.GVisor.Documents;

namespace CellOs.GVisor.Tests.Documents;

public sealed class LineIndexTests
{
    private static readonly byte[] Text = Encoding.UTF8.GetBytes("{\n  \"grüße\": [\"😀\", 1, 2],\n\n  \"b\": \"é\" }\n");

    [Fact]
    public void Columns_count_UTF16_code_units_from_one()
    {
        var index = new LineIndex(Text);
        Assert.Equal((1, 1), index.PositionOf(Text, 0));
        Assert.Equal((2, 19), index.PositionOf(Text, Text.AsSpan().IndexOf("1, 2"u8)));
        Assert.Equal((4, 8), index.PositionOf(Text, Text.AsSpan().IndexOf("\"é"u8)));
    }

    [Fact]
    public void A_position_is_the_same_whatever_was_asked_for_before()
    {
        int[] starts = [.. Enumerable.Range(0, Text.Length).Where(static at => (Text[at] & 0xC0) != 0x80)];
        var index = new LineIndex(Text);
        foreach (var order in (int[][])[starts, [.. starts.Reverse()], [.. starts.OrderBy(static at => at * 7 % 13)]])
        {
            Assert.All(order, at => Assert.Equal(new LineIndex(Text).PositionOf(Text, at), index.PositionOf(Text, at)));
        }
    }
}
