using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>A sandbox that waits at its gate.</summary>
[SupportedOSPlatform("linux")]
internal sealed class WarmSandbox
{
    private readonly CellLaunch _launch;
    private readonly CellRunOptions _options;
    private readonly CellStreams _streams;
    private readonly Task<CellResult> _end;

    private WarmSandbox(CellLaunch launch, CellRunOptions options, CellStreams streams, Task<CellResult> end)
    {
        _launch = launch;
        _options = options;
        _streams = streams;
        _end = end;
        ReadySince = options.TimeProvider.GetTimestamp();
    }

    /// <summary>Since when it waits.</summary>
    internal long ReadySince { get; }

    /// <summary>Ends when it has ended, and nothing is left of it.</summary>
    internal Task End => _end;

    internal bool IsAlive => !_end.IsCompleted;

    /// <summary>Makes one.</summary>
    /// <exception cref="CellLaunchException">It could not be made.</exception>
    internal static async Task<WarmSandbox> MakeAsync(CellFace cell, CellRunOptions options, CancellationToken cancellationToken)
    {
        var streams = CellStreams.Open(options);
        var launch = new CellLaunch(cell, options, streams, isGated: true);
        using var making = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var end = launch.RunAsync(making.Token);
        await Task.WhenAny(launch.Waiting, end).ConfigureAwait(false);
        if (!end.IsCompleted && launch.Stop.Reason is null)
        {
            return new WarmSandbox(launch, options, streams, end);
        }

        streams.Dispose();
        var result = await end.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        throw new CellLaunchException(CellErrorKind.LaunchFailed, $"No sandbox for the cell '{launch.Cell.Id}' could be made: it {result}")
        {
            Result = result,
            RunscRelease = result.RunscRelease,
            RunscLog = result.RunscLog,
        };
    }

    /// <summary>Has it start its program.</summary>
    /// <exception cref="CellLaunchException">It did not.</exception>
    internal async Task<RunningCell> StartAsync(CancellationToken cancellationToken)
    {
        var cancellation = cancellationToken.Register(() => _launch.Stop.Make(StopReason.Cancelled));
        await using (cancellation.ConfigureAwait(false))
        {
            if (!_end.IsCompleted)
            {
                OpenGate();
            }

            return await LaunchedCell.StartedAsync(_launch, _end, _options, _streams, cancellationToken).ConfigureAwait(false);
        }
    }

    private void OpenGate()
    {
        try
        {
            _launch.OpenGate();
        }
        catch (IOException)
        {
            // It is being cleared away at this moment; its end says why.
            _launch.Stop.Make(StopReason.Stopped);
        }
    }

    /// <summary>Frees something when nothing of it is left.</summary>
    internal void WhenGone(IDisposable? seat)
        => _ = _end.ContinueWith(_ => seat?.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <summary>Ends it unused.</summary>
    internal async Task ClearAwayAsync()
    {
        _launch.Stop.Make(StopReason.Stopped);
        _streams.Dispose();
        await _end.ConfigureAwait(false);
    }
}
