using System.Text;

namespace CellOs.GVisor.Runtime.Tests;

public class OutputBufferTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Block_makes_the_writer_wait_for_its_reader_and_loses_nothing()
    {
        var buffer = New(CellOutputOverflow.Block, capacity: 4);
        var writing = buffer.Writer.WriteAsync("0123456789"u8.ToArray(), Token).AsTask();
        Assert.False(writing.IsCompleted);
        Assert.Equal("012", await ReadAsync(buffer, 3));
        Assert.False(writing.IsCompleted);
        var rest = AllAsync(buffer);
        await writing;
        buffer.Complete();
        Assert.Equal("3456789", await rest);
        Assert.Equal(0, buffer.Dropped);
    }

    [Fact]
    public async Task Drop_oldest_never_waits_and_counts_what_is_gone()
    {
        var buffer = New(CellOutputOverflow.DropOldest, capacity: 4);
        await buffer.Writer.WriteAsync("0123456789"u8.ToArray(), Token);
        await buffer.Writer.WriteAsync("ab"u8.ToArray(), Token);
        buffer.Complete();
        Assert.Equal("89ab", await AllAsync(buffer));
        Assert.Equal(8, buffer.Dropped);
    }

    [Fact]
    public async Task Fail_refuses_what_does_not_fit_by_name()
    {
        var buffer = New(CellOutputOverflow.Fail, capacity: 4);
        await buffer.Writer.WriteAsync("0123"u8.ToArray(), Token);
        var thrown = await Assert.ThrowsAsync<CellOutputException>(async () => await buffer.Writer.WriteAsync("4"u8.ToArray(), Token));
        Assert.Contains("more to its standard output than the 4 bytes", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(CellErrorKind.OutputRefused, thrown.Kind);
    }

    [Fact]
    public async Task Spill_keeps_the_order_over_memory_and_file_and_waits_when_both_are_full()
    {
        var directory = Directory.CreateTempSubdirectory("cg-spill-");
        try
        {
            var buffer = New(CellOutputOverflow.Spill, capacity: 4, spill: 4);
            buffer.SpillTo(directory.FullName + "/output");
            var writing = buffer.Writer.WriteAsync("0123456789"u8.ToArray(), Token).AsTask();
            Assert.False(writing.IsCompleted);
            Assert.Empty(directory.EnumerateFileSystemInfos()); // the file has no name
            Assert.Equal("0123", await ReadAsync(buffer, 4));
            Assert.False(writing.IsCompleted); // the file is full still
            Assert.Equal("4567", await ReadAsync(buffer, 4));
            await writing;
            await buffer.Writer.WriteAsync("ab"u8.ToArray(), Token);
            buffer.Complete();
            Assert.Equal("89ab", await AllAsync(buffer));
            Assert.Equal(0, buffer.Dropped);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Every_policy_but_dropping_passes_random_writes_and_reads_on_as_they_are()
    {
        var directory = Directory.CreateTempSubdirectory("cg-spill-");
        try
        {
            foreach (var (overflow, seed) in from overflow in (CellOutputOverflow[])[CellOutputOverflow.Block, CellOutputOverflow.Spill] from seed in Enumerable.Range(0, 20) select (overflow, seed))
            {
                var random = new Random(seed);
                var bytes = new byte[20_000];
                random.NextBytes(bytes);
                var buffer = New(overflow, capacity: random.Next(1, 500), spill: random.Next(1, 3000));
                buffer.SpillTo($"{directory.FullName}/{seed}");
                var writing = Task.Run(async () =>
                {
                    for (var at = 0; at < bytes.Length;)
                    {
                        var count = Math.Min(random.Next(1, 2000), bytes.Length - at);
                        await buffer.Writer.WriteAsync(bytes.AsMemory(at, count), Token);
                        at += count;
                    }

                    buffer.Complete();
                }, Token);
                var read = new MemoryStream();
                await buffer.Reader.CopyToAsync(read, 1 + (seed * 37), Token);
                await writing;
                Assert.Equal(bytes, read.ToArray());
            }
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_reader_that_leaves_drops_the_rest_and_lets_the_writer_go_on()
    {
        var buffer = New(CellOutputOverflow.Block, capacity: 4);
        var writing = buffer.Writer.WriteAsync("0123456789"u8.ToArray(), Token).AsTask();
        await buffer.Reader.DisposeAsync();
        await writing;
        await buffer.Writer.WriteAsync("ab"u8.ToArray(), Token);
        Assert.Equal(12, buffer.Dropped);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => ReadAsync(buffer, 1));
    }

    [Fact]
    public async Task A_reader_that_leaves_ends_the_cell_when_it_was_asked_to()
    {
        var buffer = new OutputBuffer(new CellOutputBuffer { EndsWithReader = true }, "standard error");
        await buffer.Reader.DisposeAsync();
        var thrown = await Assert.ThrowsAsync<CellOutputException>(async () => await buffer.Writer.WriteAsync("0"u8.ToArray(), Token));
        Assert.Contains("standard error closed it", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\nb\r\n\nc", "a|b||c~")]
    [InlineData("", "")]
    [InlineData("\n", "")]
    [InlineData("\r\n\r", "|\r~")]
    public async Task Lines_end_where_they_end(string text, string lines)
    {
        var found = new List<string>();
        await foreach (var line in OutputLines.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), Stream.Null, TimeProvider.System, Token))
        {
            found.Add(line.Text + (line.IsWhole ? "" : "~"));
        }

        Assert.Equal(lines, string.Join('|', found));
    }

    [Fact]
    public async Task A_line_without_end_comes_in_pieces_that_part_no_character()
    {
        var text = new string('x', OutputLines.Longest - 1) + string.Concat(Enumerable.Repeat("世", 50_000)) + "\nlast\n";
        var pieces = new List<CellOutputLine>();
        await foreach (var line in OutputLines.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), Stream.Null, TimeProvider.System, Token))
        {
            pieces.Add(line);
        }

        Assert.True(pieces.Count > 3);
        Assert.All(pieces, piece => Assert.True(Encoding.UTF8.GetByteCount(piece.Text) <= OutputLines.Longest));
        Assert.Equal([.. pieces.Select(_ => false).SkipLast(2), true, true], pieces.Select(piece => piece.IsWhole));
        Assert.Equal(text.TrimEnd('\n'), string.Concat(pieces.SkipLast(1).Select(piece => piece.Text)) + "\n" + pieces[^1].Text);
    }

    private static OutputBuffer New(CellOutputOverflow overflow, int capacity, long spill = 1)
        => new(new CellOutputBuffer { Capacity = capacity, Overflow = overflow, SpillLimit = spill }, "standard output");

    private static async Task<string> ReadAsync(OutputBuffer buffer, int count)
    {
        var bytes = new byte[count];
        return Encoding.UTF8.GetString(bytes, 0, await buffer.Reader.ReadAsync(bytes, Token));
    }

    private static async Task<string> AllAsync(OutputBuffer buffer) => await new StreamReader(buffer.Reader).ReadToEndAsync(Token);
}
