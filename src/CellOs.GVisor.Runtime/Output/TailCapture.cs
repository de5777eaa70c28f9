namespace CellOs.GVisor.Runtime;

/// <summary>Keeps the last bytes of a stream, at most a given number.</summary>
internal sealed class TailCapture(int limit)
{
    private readonly ByteRing _ring = new(limit);

    internal void Append(ReadOnlySpan<byte> bytes) => _ring.Append(bytes);

    internal byte[] ToArray() => _ring.ToArray();

    /// <summary>Reads a stream to its end and keeps its last bytes.</summary>
    internal async Task ReadAsync(Stream source, CancellationToken cancellationToken)
    {
        var buffer = new byte[4096];
        int read;
        while ((read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            Append(buffer.AsSpan(0, read));
        }
    }
}
