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
    private readonly LaunchGate? _gate;
    private readonly StateWatch _state;
    private readonly GroupCounters _counters;
    private readonly SandboxLog _sandboxLog = new();
    private readonly CancellationTokenSource _abandonOutput = new();

    private Deadline? _timeToLive;
    private long _start;
    private bool _terminationDelivered;

    /// <param name="launch">What to run.</param>
    /// <param name="options">The caller's wishes.</param>
    /// <param name="streams">Where its streams go.</param>
    /// <param name="stop">Asks for its end.</param>
    /// <param name="gate">Holds the program back, and with it the time to live; <see langword="null"/>: nothing does.</param>
    internal CellRun(PreparedLaunch launch, CellRunOptions options, CellStreams streams, StopRequest stop, LaunchGate? gate)
    {
        _launch = launch;
        _gate = gate;
        _options = options;
        _streams = streams;
        _stop = stop;
        _state = new StateWatch(launch.Directory);
        _counters = new GroupCounters(launch.Traces.ControlGroups);
    }

    internal PreparedLaunch Launch => _launch;

    internal DateTimeOffset StartTime { get; private set; }

    /// <summary>Whether the caller has paused the cell: nothing that is to end takes notice of it then.</summary>
    internal bool IsPaused { get; set; }

    /// <summary>Why the program was not let start, though the sandbox was there.</summary>
    internal CellLaunchException? Refusal { get; private set; }

    /// <summary>What a stream of the caller's threw.</summary>
    internal ExceptionDispatchInfo? StreamFailure { get; private set; }

    /// <summary>Runs the cell to its end.</summary>
    /// <param name="waiting">Called once, when the sandbox is there and waits at the gate.</param>
    /// <param name="started">Called once, when the cell's program runs.</param>
    internal async Task<CellResult> ExecuteAsync(Action waiting, Action started)
    {
        RunscExitNote.Prepare(_launch.Directory.ExitNotes, _sandboxLog.WritePath);
        _streams.SpillTo(_launch.Directory.Path);
        var output = new OutputPump(_streams.Output, _streams.CaptureLimit, _stop, _abandonOutput.Token);
        var error = new OutputPump(_streams.Error, _streams.CaptureLimit, _stop, _abandonOutput.Token);
        var input = InputPump.For(_streams.Input, _stop);
        _options.Reach(LaunchStage.PipesReady);

        Begin();
        var ending = new AttachedRun(_stop, _abandonOutput, KillAsync, _launch.Patience)
            .ExecuteAsync(_launch.Runsc.Path, _launch.RunArguments, _launch.Directory.Path, input?.Source ?? CliWrap.PipeSource.Null, output.Target, error.Target, _launch.Network);
        _options.Reach(LaunchStage.RunscStarted);
        var watching = WatchAsync(ending, waiting, started);
        var end = await ending.ConfigureAwait(false);
        await watching.ConfigureAwait(false);
        _timeToLive?.Dispose();
        await _launch.Commands.CloseAsync().ConfigureAwait(false);
        _options.Reach(LaunchStage.RunscEnded);
        if ((output.Failure ?? error.Failure ?? input?.Failure) is { } failure)
        {
            StreamFailure = ExceptionDispatchInfo.Capture(failure);
        }

        var log = _launch.Placement.LogFile;
        var sandboxLog = await _sandboxLog.EndAsync().ConfigureAwait(false);
        var evidence = new Evidence
        {
            RunscExitCode = end.ExitCode,
            Noted = RunscExitNote.Read(_launch.Directory.ExitNotes, sandboxLog),
            Stage = Stage,
            LogMessage = RunscLog.FirstMessage(log),
            Panic = Directory.EnumerateFiles(_launch.Directory.PanicLogs).Select(file => RunscLog.Head(file)).FirstOrDefault(text => text is not null),
            StandardError = error.Tail,
            Reason = _stop.Reason,
            KillDelivered = end.KillDelivered,
            TerminationDelivered = _terminationDelivered,
            OutOfMemory = _counters.MemoryKills > 0,
            ProgramDied = SandboxLog.SaysProgramDied(sandboxLog),
            OutOfThreads = _counters.RefusedThreads > 0,
        };

        // What was in use at the end is in use no more; what is still counted is the dying.
        var statistics = _counters.Read(_options.TimeProvider) is { } counted ? counted with { MemoryBytes = null, ThrottledTime = null, Threads = null } : null;
        var verdict = Verdict.Of(evidence);
        return new CellResult
        {
            Outcome = verdict.Outcome,
            ExitCode = verdict.ExitCode,
            Signal = verdict.Signal,
            Stage = verdict.Stage,
            Failure = verdict.Failure is { } failed ? failed + FullDisk() : null,
            RunscLog = verdict.Outcome is CellOutcome.RuntimeFailed or CellOutcome.Lost ? RunscLog.Tail(log) : null,
            ReachedLimit = evidence.ReachedLimit,
            Statistics = statistics,
            ContainerId = _launch.Placement.ContainerId,
            RunscRelease = _launch.Runsc.Release,
            StartTime = StartTime,
            Duration = _options.TimeProvider.GetElapsedTime(_start),
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
        if (await _launch.CommandWhileItRunsAsync("kill", _launch.Placement.ContainerId, "TERM").ConfigureAwait(false) is { Succeeded: true })
        {
            _terminationDelivered = true;
        }
    }

    /// <summary>What the cell takes of the host at this moment, where its control groups tell; <see langword="null"/> where it has none.</summary>
    internal CellStatistics? ReadStatistics() => _counters.Read(_options.TimeProvider);

    /// <inheritdoc/>
    public void Dispose()
    {
        _sandboxLog.Dispose();
        _abandonOutput.Dispose();
    }

    private CellStage Stage => _state.IsRunning
        ? CellStage.Run
        : RunscExitNote.SaysSandboxStarted(_launch.Directory.ExitNotes) ? CellStage.Start : CellStage.Create;

    private async Task WatchAsync(Task ended, Action waiting, Action started)
    {
        var deadline = NewStartDeadline();
        try
        {
            if (await StateWatch.UntilAsync(() => _state.IsCreated, ended).ConfigureAwait(false))
            {
                _options.Reach(LaunchStage.SandboxCreated);
            }

            if (_gate is not null)
            {
                deadline.Dispose();
                if (!await IsProvenAsync(ended).ConfigureAwait(false))
                {
                    return;
                }

                waiting();
                if (await Task.WhenAny(_gate.Opened, ended).ConfigureAwait(false) == ended)
                {
                    return;
                }

                Begin();
                deadline = NewStartDeadline();
            }

            if (await StateWatch.UntilAsync(() => _state.IsRunning, ended).ConfigureAwait(false))
            {
                _options.Reach(LaunchStage.ProgramStarted);
                started();
            }
        }
        catch
        {
            // Nobody would open the gate any more, or learn that the program runs.
            _stop.Make(StopReason.StartTimedOut);
            throw;
        }
        finally
        {
            deadline.Dispose();
        }
    }

    // runsc cannot note what it finds no room for, and then nobody knows why it ended.
    private string FullDisk()
        => new DriveInfo(_launch.Directory.Path).AvailableFreeSpace < Environment.SystemPageSize
            ? $" There is no room left in '{_launch.Directory.Path}', where runsc writes its state and its log."
            : "";

    // The program still waits, and has read nothing of what another user may have put in the place of what was checked.
    private async Task<bool> IsProvenAsync(Task ended)
    {
        RunscState? state = null;
        if (!_launch.Proof.IsNeeded || !await StateWatch.UntilAsync(() => (state = RunscState.Read(_launch.Directory)) is not null, ended).ConfigureAwait(false))
        {
            return true;
        }

        Refusal = _launch.Proof.Refute(state!.Gofer);
        if (Refusal is not null)
        {
            _stop.Make(StopReason.Refused);
        }

        return Refusal is null;
    }

    // The cell's time begins when nothing keeps its program back.
    private void Begin()
    {
        var clock = _options.TimeProvider;
        StartTime = clock.GetUtcNow();
        _start = clock.GetTimestamp();
        if (_gate is null || IsThroughGate)
        {
            _timeToLive = new Deadline(_launch.Cell.Descriptor.TimeToLive, clock, () => _stop.Make(StopReason.TtlExpired));
        }
    }

    private bool IsThroughGate => _gate is { Opened.IsCompleted: true };

    private Deadline NewStartDeadline() => new(_options.StartTimeout, _options.TimeProvider, () =>
    {
        if (_gate is null || IsThroughGate ? !_state.IsRunning : !_state.IsCreated)
        {
            _stop.Make(StopReason.StartTimedOut);
        }
    });

    private async Task<RunscCommand> KillAsync()
    {
        // Before the gate runsc keeps the container's state locked, and no other command of it gets any further.
        if (_gate is not null && !IsThroughGate)
        {
            using var patience = new CancellationTokenSource(_launch.Patience.Teardown);
            await Teardown.KillAsync(_launch.Traces, patience.Token).ConfigureAwait(false);
            return new RunscCommand("kill(2)", 0, null, "");
        }

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
        if (IsPaused && await _launch.CommandWhileItRunsAsync("resume", _launch.Placement.ContainerId).ConfigureAwait(false) is { Succeeded: true })
        {
            IsPaused = false;
        }
    }
}
