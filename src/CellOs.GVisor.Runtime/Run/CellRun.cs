using System.Runtime.ExceptionServices;
using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>The part of a launch in which runsc runs: its streams, its deadlines, its end and what that is evidence of.</summary>
[SupportedOSPlatform("linux")]
internal sealed class CellRun : IDisposable
{
    private readonly PreparedLaunch _launch;
    private readonly CellRunOptions _options;
    private readonly CellStreams _streams;
    private readonly StopRequest _stop;
    private readonly StateWatch _state;
    private readonly SandboxLog _sandboxLog = new();
    private readonly CancellationTokenSource _abandonOutput = new();

    private bool _terminationDelivered;

    internal CellRun(PreparedLaunch launch, CellRunOptions options, CellStreams streams, StopRequest stop)
    {
        _launch = launch;
        _options = options;
        _streams = streams;
        _stop = stop;
        _state = new StateWatch(launch.Directory);
    }

    internal PreparedLaunch Launch => _launch;

    internal DateTimeOffset StartTime { get; private set; }

    /// <summary>Whether the caller has paused the cell: nothing that is to end takes notice of it then.</summary>
    internal bool IsPaused { get; set; }

    /// <summary>What a stream of the caller's threw.</summary>
    internal ExceptionDispatchInfo? StreamFailure { get; private set; }

    /// <summary>Runs the cell to its end.</summary>
    /// <param name="started">Called once, when the cell's program runs.</param>
    internal async Task<CellResult> ExecuteAsync(Action started)
    {
        RunscExitNote.Prepare(_launch.Directory.ExitNotes, _sandboxLog.WritePath);
        _streams.SpillTo(_launch.Directory.Path);
        var output = new OutputPump(_streams.Output, _streams.CaptureLimit, _stop, _abandonOutput.Token);
        var error = new OutputPump(_streams.Error, _streams.CaptureLimit, _stop, _abandonOutput.Token);
        var input = InputPump.For(_streams.Input, _stop);
        _options.Reach(LaunchStage.PipesReady);

        var clock = _options.TimeProvider;
        StartTime = clock.GetUtcNow();
        var start = clock.GetTimestamp();
        var attached = new AttachedRun(_stop, _abandonOutput, KillAsync);
        AttachedEnd end;
        using (new Deadline(_launch.Cell.Descriptor.TimeToLive, clock, () => _stop.Make(StopReason.TtlExpired)))
        using (var startDeadline = new Deadline(_options.StartTimeout, clock, StopUnlessRunning))
        {
            var ending = attached.ExecuteAsync(_launch.Runsc.Path, _launch.RunArguments, _launch.Directory.Path, input?.Source ?? CliWrap.PipeSource.Null, output.Target, error.Target);
            _options.Reach(LaunchStage.RunscStarted);
            var watching = WatchAsync(ending, startDeadline, started);
            end = await ending.ConfigureAwait(false);
            await watching.ConfigureAwait(false);
        }

        _options.Reach(LaunchStage.RunscEnded);
        if ((output.Failure ?? error.Failure ?? input?.Failure) is { } failure)
        {
            StreamFailure = ExceptionDispatchInfo.Capture(failure);
        }

        var log = _launch.Placement.LogFile;
        var verdict = Verdict.Of(new Evidence
        {
            RunscExitCode = end.ExitCode,
            Noted = RunscExitNote.Read(_launch.Directory.ExitNotes, await _sandboxLog.EndAsync().ConfigureAwait(false)),
            Stage = Stage,
            LogMessage = RunscLog.FirstMessage(log),
            Panic = Directory.EnumerateFiles(_launch.Directory.PanicLogs).Select(file => RunscLog.Head(file)).FirstOrDefault(text => text is not null),
            StandardError = error.Tail,
            Reason = _stop.Reason,
            KillDelivered = end.KillDelivered,
            TerminationDelivered = _terminationDelivered,
            OutOfMemory = false,
        });

        return new CellResult
        {
            Outcome = verdict.Outcome,
            ExitCode = verdict.ExitCode,
            Signal = verdict.Signal,
            Stage = verdict.Stage,
            Failure = verdict.Failure,
            RunscLog = verdict.Outcome is CellOutcome.RuntimeFailed or CellOutcome.Lost ? RunscLog.Tail(log) : null,
            ContainerId = _launch.Placement.ContainerId,
            RunscRelease = _launch.Runsc.Release,
            StartTime = StartTime,
            Duration = clock.GetElapsedTime(start),
            StandardOutput = output.Text,
            StandardError = error.Text,
            StandardOutputLength = output.Length,
            StandardErrorLength = error.Length,
            IsOutputComplete = output.IsComplete && error.IsComplete && _streams.Dropped == 0,
        };
    }

    /// <summary>Asks the program to end (<c>SIGTERM</c>).</summary>
    internal async Task TerminateAsync()
    {
        await WakeAsync().ConfigureAwait(false);
        _options.Reach(LaunchStage.StopRequested);
        if ((await _launch.CommandAsync("kill", _launch.Placement.ContainerId, "TERM").ConfigureAwait(false)).Succeeded)
        {
            _terminationDelivered = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sandboxLog.Dispose();
        _abandonOutput.Dispose();
    }

    private CellStage Stage => _state.IsRunning
        ? CellStage.Run
        : RunscExitNote.SaysSandboxStarted(_launch.Directory.ExitNotes) ? CellStage.Start : CellStage.Create;

    private async Task WatchAsync(Task ended, Deadline startDeadline, Action started)
    {
        if (await StateWatch.UntilAsync(() => _state.IsCreated, ended).ConfigureAwait(false))
        {
            _options.Reach(LaunchStage.SandboxCreated);
        }

        if (await StateWatch.UntilAsync(() => _state.IsRunning, ended).ConfigureAwait(false))
        {
            startDeadline.Dispose();
            _options.Reach(LaunchStage.ProgramStarted);
            started();
        }
    }

    private void StopUnlessRunning()
    {
        if (!_state.IsRunning)
        {
            _stop.Make(StopReason.StartTimedOut);
        }
    }

    private async Task<RunscCommand> KillAsync()
    {
        await WakeAsync().ConfigureAwait(false);
        var kill = await _launch.CommandAsync("kill", _launch.Placement.ContainerId, "KILL").ConfigureAwait(false);
        if (kill.Succeeded)
        {
            _options.Reach(LaunchStage.KillDelivered);
        }

        return kill;
    }

    // A signal waits until a paused program goes on.
    private async Task WakeAsync()
    {
        if (IsPaused && (await _launch.CommandAsync("resume", _launch.Placement.ContainerId).ConfigureAwait(false)).Succeeded)
        {
            IsPaused = false;
        }
    }
}
