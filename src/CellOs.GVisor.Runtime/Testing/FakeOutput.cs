using System.IO.Pipelines;

namespace CellOs.GVisor.Runtime.Testing;

/// <summary>An output of a fake program. What is written once the program is no more gets nowhere.</summary>
internal sealed class FakeOutput(PipeWriter writer, FakeProcess process) : OneWayStream
{
    private readonly Lock _gate = new();
    private bool _isComplete;

    public override bool CanWrite => true;

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        await process.GoOnAsync().ConfigureAwait(false);
        ValueTask<FlushResult> flushing;
        lock (_gate)
        {
            if (_isComplete)
            {
                throw new OperationCanceledException("The fake program has ended.", process.Killed);
            }

            System.Buffers.BuffersExtensions.Write(writer, bytes.Span);
            flushing = writer.FlushAsync(cancellationToken);
        }

        await flushing.ConfigureAwait(false);
    }

    /// <summary>Ends it.</summary>
    internal void Complete()
    {
        lock (_gate)
        {
            _isComplete = true;
            writer.Complete();
        }
    }
}
