namespace CellOs.GVisor.Runtime;

/// <summary>Keeps the last bytes of a stream, at most a given number.</summary>
internal sealed class TailCapture(int limit)
{
    private byte[] _ring = [];
    private int _start;
    private int _count;

    internal void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > limit)
        {
            bytes = bytes[^limit..];
        }

        if (bytes.IsEmpty)
        {
            return;
        }

        Grow(_count + bytes.Length);
        var overflow = _count + bytes.Length - _ring.Length;
        if (overflow > 0)
        {
            _start = (_start + overflow) % _ring.Length;
            _count -= overflow;
        }

        var end = (_start + _count) % _ring.Length;
        var first = Math.Min(bytes.Length, _ring.Length - end);
        bytes[..first].CopyTo(_ring.AsSpan(end));
        bytes[first..].CopyTo(_ring);
        _count += bytes.Length;
    }

    internal byte[] ToArray()
    {
        var bytes = new byte[_count];
        var first = Math.Min(_count, _ring.Length - _start);
        _ring.AsSpan(_start, first).CopyTo(bytes);
        _ring.AsSpan(0, _count - first).CopyTo(bytes.AsSpan(first));
        return bytes;
    }

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

    // Most programs write little: the ring starts small. It only ever grows before it first wraps, so copying is one piece.
    private void Grow(int wanted)
    {
        if (_ring.Length >= Math.Min(wanted, limit))
        {
            return;
        }

        var grown = new byte[(int)Math.Min(limit, Math.Max(Math.Max(4096L, wanted), 2L * _ring.Length))];
        ToArray().CopyTo(grown, 0);
        _ring = grown;
        _start = 0;
    }
}
