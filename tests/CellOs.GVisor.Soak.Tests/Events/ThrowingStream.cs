namespace CellOs.GVisor.Soak.Events;

/// <summary>A stream that takes so many bytes and then no more.</summary>
internal sealed class ThrowingStream(int room) : MemoryStream
{
    public const string Words = "There is no more room here.";

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Length + buffer.Length > room)
        {
            throw new IOException(Words);
        }

        base.Write(buffer);
    }
}
