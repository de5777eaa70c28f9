using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;

namespace CellOs.GVisor.Runtime;

/// <summary>Two streams as one sequence of lines.</summary>
internal static class OutputLines
{
    /// <summary>A longer line comes in pieces, so that a program that ends none takes no more memory than this.</summary>
    internal const int Longest = 64 << 10;

    private const int Ahead = 64; // lines that wait for the caller; the rest waits in the streams

    internal static async IAsyncEnumerable<CellOutputLine> ReadAsync(
        Stream output,
        Stream error,
        TimeProvider clock,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var lines = Channel.CreateBounded<CellOutputLine>(new BoundedChannelOptions(Ahead) { SingleReader = true });
        var reading = CompleteAsync(
            lines.Writer,
            ReadAsync(output, CellOutputSource.StandardOutput, clock, lines.Writer, left.Token),
            ReadAsync(error, CellOutputSource.StandardError, clock, lines.Writer, left.Token));
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }
        finally
        {
            await left.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
    }

    private static async Task CompleteAsync(ChannelWriter<CellOutputLine> lines, params Task[] readers)
    {
        // What went wrong comes out of the channel.
        var all = Task.WhenAll(readers);
        await Task.WhenAny(all).ConfigureAwait(false);
        lines.TryComplete(all.Exception?.InnerException);
    }

    private static async Task ReadAsync(Stream stream, CellOutputSource source, TimeProvider clock, ChannelWriter<CellOutputLine> lines, CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var rest = read.Buffer;
            while (TryTakeLine(ref rest, read.IsCompleted, out var bytes, out var isWhole))
            {
                await lines.WriteAsync(new CellOutputLine(source, Encoding.UTF8.GetString(bytes), clock.GetUtcNow(), isWhole), cancellationToken).ConfigureAwait(false);
            }

            reader.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
            {
                await reader.CompleteAsync().ConfigureAwait(false);
                return;
            }
        }
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> rest, bool isEnd, out ReadOnlySequence<byte> line, out bool isWhole)
    {
        if (rest.PositionOf((byte)'\n') is { } end && rest.Slice(0, end).Length <= Longest)
        {
            line = WithoutReturn(rest.Slice(0, end));
            rest = rest.Slice(rest.GetPosition(1, end));
            isWhole = true;
            return true;
        }

        isWhole = false;
        var length = rest.Length > Longest ? LengthOfWholeCharacters(rest) : isEnd ? rest.Length : 0;
        line = rest.Slice(0, length);
        rest = rest.Slice(length);
        return length > 0;
    }

    private static ReadOnlySequence<byte> WithoutReturn(ReadOnlySequence<byte> line)
        => line.Length > 0 && line.Slice(line.Length - 1).FirstSpan[0] == (byte)'\r' ? line.Slice(0, line.Length - 1) : line;

    // Not in the middle of a character: back over bytes that continue one, of which there are three at most.
    private static long LengthOfWholeCharacters(ReadOnlySequence<byte> text)
    {
        var length = (long)Longest;
        for (var back = 0; back < 3 && (text.Slice(length).FirstSpan[0] & 0xC0) == 0x80; back++)
        {
            length--;
        }

        return length;
    }
}
