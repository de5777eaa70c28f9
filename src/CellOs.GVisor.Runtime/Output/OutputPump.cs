using System.Text;
using CliWrap;

namespace CellOs.GVisor.Runtime;

/// <summary>Carries one output stream of runsc to the caller's stream, or keeps its last bytes.</summary>
internal sealed class OutputPump
{
    private const int TailLength = 4096;

    private readonly Stream? _target;
    private readonly TailCapture _capture;
    private readonly int _captureLimit;
    private readonly StopRequest _stop;
    private readonly CancellationToken _abandon;

    /// <param name="target">The caller's stream; <see langword="null"/> captures.</param>
    /// <param name="captureLimit">How many bytes to keep, at most.</param>
    /// <param name="stop">Asked to end the run when the caller's stream throws.</param>
    /// <param name="abandon">Ends the delivery, when a killed cell's output finds no taker.</param>
    internal OutputPump(Stream? target, int captureLimit, StopRequest stop, CancellationToken abandon)
    {
        _target = target;
        _captureLimit = target is null ? captureLimit : 0;
        _capture = new TailCapture(Math.Max(_captureLimit, TailLength));
        _stop = stop;
        _abandon = abandon;
        Target = PipeTarget.Create(PumpAsync);
    }

    /// <summary>What CliWrap writes to.</summary>
    internal PipeTarget Target { get; }

    /// <summary>How many bytes came.</summary>
    internal long Length { get; private set; }

    /// <summary>Whether all that came was delivered.</summary>
    internal bool IsComplete { get; private set; }

    /// <summary>What the caller's stream threw.</summary>
    internal Exception? Failure { get; private set; }

    /// <summary>The captured bytes as text; empty when the caller's stream got them.</summary>
    internal string Text => LastBytes(_captureLimit);

    /// <summary>The last 4 KiB as text, whoever got them.</summary>
    internal string Tail => LastBytes(TailLength);

    private string LastBytes(int count)
    {
        var bytes = _capture.ToArray();
        return Encoding.UTF8.GetString(bytes.AsSpan(Math.Max(0, bytes.Length - count)));
    }

    private async Task PumpAsync(Stream source, CancellationToken killed)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(killed, _abandon);
        var buffer = new byte[1 << 16];
        try
        {
            int read;
            while ((read = await source.ReadAsync(buffer, giveUp.Token).ConfigureAwait(false)) > 0)
            {
                Length += read;
                _capture.Append(buffer.AsSpan(0, read));
                if (_target is not null && Failure is null)
                {
                    await DeliverAsync(_target, buffer.AsMemory(0, read), giveUp.Token).ConfigureAwait(false);
                }
            }

            IsComplete = Failure is null;
        }
        catch (OperationCanceledException) when (giveUp.IsCancellationRequested)
        {
            // IsComplete stays false, and the result says so.
        }
    }

    private async Task DeliverAsync(Stream target, ReadOnlyMemory<byte> bytes, CancellationToken giveUp)
    {
        try
        {
            // WaitAsync: the caller's stream need not heed the token.
            await WriteAsync(target, bytes, giveUp).WaitAsync(giveUp).ConfigureAwait(false);
        }
        catch (Exception e) when (!giveUp.IsCancellationRequested)
        {
            // Kept and thrown after teardown. Until then the pipe is read on, or the program would block on it.
            Failure = e;
            _stop.Make(StopReason.StreamFailed);
        }
    }

    private static async Task WriteAsync(Stream target, ReadOnlyMemory<byte> bytes, CancellationToken giveUp)
    {
        await target.WriteAsync(bytes, giveUp).ConfigureAwait(false);
        await target.FlushAsync(giveUp).ConfigureAwait(false);
    }
}
