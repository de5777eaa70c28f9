namespace CellOs.GVisor.Runtime;

/// <summary>Bytes in memory, first in, first out, at most a given number: what is too much pushes out the oldest.</summary>
internal sealed class ByteRing(int capacity)
{
    private byte[] _bytes = [];
    private int _start;

    internal int Count { get; private set; }

    /// <summary>How many bytes can be added before the oldest go.</summary>
    internal int Room => capacity - Count;

    internal void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > capacity)
        {
            bytes = bytes[^capacity..];
        }

        if (bytes.IsEmpty)
        {
            return;
        }

        Discard(bytes.Length - Room);
        Grow(Count + bytes.Length);
        var end = Place(Count);
        var first = Math.Min(bytes.Length, _bytes.Length - end);
        bytes[..first].CopyTo(_bytes.AsSpan(end));
        bytes[first..].CopyTo(_bytes);
        Count += bytes.Length;
    }

    /// <summary>Takes the oldest bytes out.</summary>
    /// <returns>How many.</returns>
    internal int Take(Span<byte> target)
    {
        var count = Math.Min(target.Length, Count);
        Copy(target[..count]);
        Discard(count);
        return count;
    }

    internal byte[] ToArray()
    {
        var bytes = new byte[Count];
        Copy(bytes);
        return bytes;
    }

    internal void Clear() => (_start, Count) = (0, 0);

    private void Copy(Span<byte> target)
    {
        var first = Math.Min(target.Length, _bytes.Length - _start);
        _bytes.AsSpan(_start, first).CopyTo(target);
        _bytes.AsSpan(0, target.Length - first).CopyTo(target[first..]);
    }

    private void Discard(int count)
    {
        if (count > 0)
        {
            _start = Place(count);
            Count -= count;
        }
    }

    // Of a large ring the sum is more than an int holds.
    private int Place(int afterStart) => (int)(((long)_start + afterStart) % _bytes.Length);

    // Most programs write little: the ring starts small.
    private void Grow(int wanted)
    {
        if (_bytes.Length >= wanted)
        {
            return;
        }

        var grown = new byte[(int)Math.Min(capacity, Math.Max(Math.Max(4096L, wanted), 2L * _bytes.Length))];
        Copy(grown.AsSpan(0, Count));
        _bytes = grown;
        _start = 0;
    }
}
