using System.Runtime.ExceptionServices;
using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>One run of a cell from beginning to end: prepare, run, judge, clear away.</summary>
[SupportedOSPlatform("linux")]
internal sealed class CellLaunch
{
    private readonly CellFace _cell;
    private readonly CellRunOptions _options;
    private readonly CellStreams _streams;
    private readonly LaunchPreparation _preparation;
    private readonly TaskCompletionSource<CellRun> _running = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _isGated;
    private readonly LaunchTelemetry? _watch;
    private readonly Func<CellResult, Task>? _ended;

    private PreparedLaunch? _prepared;
    private LaunchGate? _gate;
    private ExceptionDispatchInfo? _streamFailure;

    /// <param name="cell">The cell.</param>
    /// <param name="options">The caller's wishes.</param>
    /// <param name="streams">Where its streams go.</param>
    /// <param name="isGated">Whether its program starts only when <see cref="OpenGate"/> is called. Its place in a limiter is the caller's affair then.</param>
    /// <param name="ended">Called when a program that ran has ended; the launch is cleared away when its task ends.</param>
    internal CellLaunch(CellFace cell, CellRunOptions options, CellStreams streams, bool isGated = false, Func<CellResult, Task>? ended = null)
    {
        _ended = ended;
        _isGated = isGated;
        _cell = cell;
        _watch = options.Telemetry.Watch(cell.Descriptor, options.TimeProvider, isGated);
        _options = options = _watch is null ? options : options.WatchedBy(_watch);
        _streams = streams;
        _preparation = new LaunchPreparation(cell, options);
    }

    internal CellDescriptor Cell => _cell.Descriptor;

    internal string ContainerId => _preparation.ContainerId;

    /// <summary>The activity of the run, if there is one.</summary>
    internal System.Diagnostics.ActivityContext Activity => _watch?.Context ?? default;

    /// <summary>The launch's directory; <see langword="null"/> until it is made.</summary>
    internal LaunchDirectory? Directory => _preparation.Directory;

    /// <summary>Asks for the end, from outside.</summary>
    internal StopRequest Stop { get; } = new();

    /// <summary>The run, once the cell's program runs. Stays open when it never does: then <see cref="RunAsync"/> ends first.</summary>
    internal Task<CellRun> Running => _running.Task;

    /// <summary>Ends when the sandbox is there and waits at its gate.</summary>
    internal Task Waiting => _waiting.Task;

    /// <summary>Lets the program of a launch that waits start.</summary>
    internal void OpenGate()
    {
        _watch?.BeginFromPool();
        _gate!.Open();
    }

    /// <summary>Carries it out, until nothing is left of it.</summary>
    internal Task<CellResult> RunAsync(CancellationToken cancellationToken)
        => _options.Live is { } live ? live.RunAsync(RunWatchedAsync, cancellationToken) : RunWatchedAsync(cancellationToken);

    private async Task<CellResult> RunWatchedAsync(CancellationToken cancellationToken)
    {
        if (!_isGated)
        {
            _watch?.Begin();
        }

        try
        {
            var result = await RunToEndAsync(cancellationToken).ConfigureAwait(false);
            _watch?.Ended(result);
            return result;
        }
        catch (Exception e)
        {
            _watch?.Failed(ContainerId, e);
            throw;
        }
    }

    private async Task<CellResult> RunToEndAsync(CancellationToken cancellationToken)
    {
        CellResult? result = null;
        ExceptionDispatchInfo? failure = null;
        var seat = default(CellLimiter.Seat);
        try
        {
            if (!_isGated)
            {
                seat = await _options.Telemetry.TakeSeatAsync(_options.Limiter, Cell, _options.TimeProvider, cancellationToken, _watch).ConfigureAwait(false);
                _watch?.Admitted();
            }

            result = await RunPreparedAsync(await _preparation.PrepareAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            result = CancelledBeforeStart();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure = ExceptionDispatchInfo.Capture(new CellLaunchException(CellErrorKind.LaunchFailed, $"The cell '{Cell.Id}' could not be prepared: {e.Message}", e)
            {
                RunscRelease = _preparation.Runsc?.Release,
            });
        }
        catch (Exception e)
        {
            failure = ExceptionDispatchInfo.Capture(e);
        }

        // What a stream of the caller threw comes back as it was.
        failure ??= _streamFailure;
        if (failure?.SourceException is CellRuntimeException ours)
        {
            ours.RunscRelease ??= _preparation.Runsc?.Release;
        }

        try
        {
            if (_ended is not null && failure is null && result is not null && _running.Task.IsCompletedSuccessfully && Stop.Reason is not StopReason.Cancelled)
            {
                try
                {
                    await _ended(result).ConfigureAwait(false);
                }
                catch (Exception e)
                {
                    // The launch is cleared away all the same.
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            }

            var report = await ClearAwayAsync(result, failure?.SourceException).ConfigureAwait(false);
            failure?.Throw();
            return result! with { Teardown = report };
        }
        finally
        {
            _streams.Complete();
            seat?.Dispose();
        }
    }

    private async Task<CellResult> RunPreparedAsync(PreparedLaunch prepared, CancellationToken cancellationToken)
    {
        using var gate = _gate = _isGated || prepared.Proof.IsNeeded ? new LaunchGate(prepared.Directory) : null;
        _prepared = prepared = gate is null ? prepared : prepared.Through(gate);
        using var run = new CellRun(prepared, _options, _streams, Stop, gate);
        var cancellation = cancellationToken.Register(() => Stop.Make(StopReason.Cancelled));
        await using (cancellation.ConfigureAwait(false))
        {
            var result = await run.ExecuteAsync(WaitAtGate, () => Started(run)).ConfigureAwait(false);
            _streamFailure = run.Refusal is { } refusal ? ExceptionDispatchInfo.Capture(refusal) : run.StreamFailure;
            _options.Reach(LaunchStage.Judged);
            if (_streamFailure is null && (result.Failure is null || result.Stage is CellStage.Run))
            {
                // It ran, if only so shortly that nobody saw it.
                Started(run);
            }

            return result;
        }
    }

    private void Started(CellRun run)
    {
        if (_running.TrySetResult(run))
        {
            _watch?.Started(ContainerId);
        }
    }

    private void WaitAtGate()
    {
        _waiting.TrySetResult();
        if (!_isGated)
        {
            // It only was to wait until its mounts were looked at.
            _gate!.Open();
        }
    }

    private async Task<CellTeardownReport> ClearAwayAsync(CellResult? result, Exception? failure)
    {
        if (_preparation.Directory is not { } directory)
        {
            return CellTeardownReport.Nothing;
        }

        using var held = directory;
        using var network = _preparation.Network;
        CellTeardownReport report;
        try
        {
            report = await Teardown.OfLaunchAsync(directory, _preparation.Traces, DeleteAsync, _options.Patience.Teardown, _options.Reach).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What could not be looked at may be left, and how the program ended is known all the same.
            report = new CellTeardownReport([], [new(CellResidueKind.Directory, $"{directory.Path} ({e.Message})")]);
        }

        return report.IsClean
            ? report
            : throw new CellTeardownException(ContainerId, report, failure)
            {
                Result = result is null ? null : result with { Teardown = report },
                CommandLine = _prepared?.CommandLine,
                RunscRelease = _preparation.Runsc?.Release,
                RunscLog = _prepared is null ? null : RunscLog.Tail(_prepared.Placement.LogFile),
            };
    }

    private Task<RunscCommand> DeleteAsync() => _prepared!.CommandAsync("delete", "-force", ContainerId);

    private CellResult CancelledBeforeStart() => new()
    {
        Outcome = CellOutcome.Cancelled,
        ContainerId = ContainerId,
        RunscRelease = _preparation.Runsc?.Release,
        StartTime = _options.TimeProvider.GetUtcNow(),
        Duration = TimeSpan.Zero,
    };
}
