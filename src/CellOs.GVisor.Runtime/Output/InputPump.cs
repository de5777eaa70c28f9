using CliWrap;

namespace CellOs.GVisor.Runtime;

/// <summary>Carries the caller's stream to runsc's standard input.</summary>
internal sealed class InputPump
{
    private readonly Stream _source;
    private readonly StopRequest _stop;

    private InputPump(Stream source, StopRequest stop)
    {
        _source = source;
        _stop = stop;
        Source = PipeSource.Create(PumpAsync);
    }

    /// <summary>What CliWrap reads from.</summary>
    internal PipeSource Source { get; }

    /// <summary>What the caller's stream threw.</summary>
    internal Exception? Failure { get; private set; }

    internal static InputPump? For(Stream? source, StopRequest stop) => source is null ? null : new InputPump(source, stop);

    private async Task PumpAsync(Stream target, CancellationToken ended)
    {
        var buffer = new byte[1 << 16];
        while (true)
        {
            int read;
            try
            {
                read = await _source.ReadAsync(buffer, ended).ConfigureAwait(false);
            }
            catch (Exception e) when (!ended.IsCancellationRequested)
            {
                Failure = e;
                _stop.Make(StopReason.StreamFailed);
                return;
            }

            if (read == 0)
            {
                return;
            }

            try
            {
                await target.WriteAsync(buffer.AsMemory(0, read), ended).ConfigureAwait(false);
                await target.FlushAsync(ended).ConfigureAwait(false);
            }
            catch (IOException)
            {
                // A broken pipe: the program has ended, or has closed its input. It need not read all of it.
                return;
            }
        }
    }
}
