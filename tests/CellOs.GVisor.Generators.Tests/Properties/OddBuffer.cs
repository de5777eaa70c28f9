using System.Buffers;

namespace CellOs.GVisor.Generators.Tests.Properties;

/// <summary>A buffer that hands out no more than it must, filled with rubbish: what is not written shows.</summary>
/// <param name="surplus">How many bytes more than asked for the spans have, in turn.</param>
internal sealed class OddBuffer(params int[] surplus) : IBufferWriter<byte>
{
    private readonly List<byte> _written = [];
    private byte[] _span = [];
    private int _turn;

    public byte[] Written => [.. _written];

    public void Advance(int count)
    {
        _written.AddRange(_span.AsSpan(0, count));
        _span = [];
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        var more = surplus.Length == 0 ? 0 : surplus[_turn++ % surplus.Length];
        _span = new byte[Math.Max(sizeHint, 1) + more];
        _span.AsSpan().Fill((byte)'?');
        return _span;
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => throw new NotSupportedException("The emitter takes spans.");
}
