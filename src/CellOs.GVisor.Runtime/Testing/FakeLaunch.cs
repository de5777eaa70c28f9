using System.Runtime.ExceptionServices;

namespace CellOs.GVisor.Runtime.Testing;

/// <summary>One run of a fake cell from beginning to end. What ended it is judged as in earnest, from the evidence that runsc would have left.</summary>
internal sealed class FakeLaunch
{
    // Nothing was made, so nothing is left; but it is what a real run reports.
    private static readonly CellTeardownReport Clean = new(Enum.GetValues<CellResidueKind>(), []);

    private readonly CellRunOptions _options;
    private readonly CellStreams _streams;
    private readonly Func<string, (FakeRun Run, FakeProgram Program)> _begin;
    private readonly TaskCompletionSource _running = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _terminationDelivered;

    /// <param name="cell">The cell.</param>
    /// <param name="options">The caller's wishes.</param>
    /// <param name="streams">Where its streams go.</param>
    /// <param name="begin">Records the run with its container id, and says what it does.</param>
    internal FakeLaunch(CellDescriptor cell, CellRunOptions options, CellStreams streams, Func<string, (FakeRun Run, FakeProgram Program)> begin)
    {
        Cell = cell;
        _options = options;
        _streams = streams;
        _begin = begin;
        ContainerId = new LaunchNames(cell.Id).ContainerId();
    }

    internal CellDescriptor Cell { get; }

    internal string ContainerId { get; }

    internal DateTimeOffset StartTime { get; private set; }

    internal StopRequest Stop { get; } = new();

    internal PauseGate Pause { get; } = new();

    internal TimeProvider Clock => _options.TimeProvider;

    /// <summary>Ends when the program runs. Stays open when it never does.</summary>
    internal Task Running => _running.Task;

    /// <summary>What is kept of the run, once it has begun.</summary>
    internal FakeRun? Run { get; private set; }

    /// <summary>What it does, once it has begun.</summary>
    internal FakeProgram? Program { get; private set; }

    /// <summary>The program, once it runs.</summary>
    internal FakeProcess? Process { get; private set; }

    /// <summary>Carries it out.</summary>
    internal async Task<CellResult> RunAsync(CancellationToken cancellationToken)
    {
        var seat = default(CellLimiter.Seat);
        try
        {
            seat = _options.Limiter is { } limiter ? await limiter.TakeSeatAsync(cancellationToken).ConfigureAwait(false) : null;
            cancellationToken.ThrowIfCancellationRequested();
            (Run, Program) = _begin(ContainerId);
            var result = await RunBegunAsync(cancellationToken).ConfigureAwait(false);
            Run.End(result);
            return result;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && Run is null)
        {
            return new CellResult { Outcome = CellOutcome.Cancelled, ContainerId = ContainerId, StartTime = Clock.GetUtcNow(), Duration = TimeSpan.Zero };
        }
        catch (Exception e)
        {
            Run?.Fail(e);
            throw;
        }
        finally
        {
            _streams.Complete();
            seat?.Dispose();
        }
    }

    /// <summary>Asks the program to end.</summary>
    internal void Terminate()
    {
        Pause.TryResume(); // a signal waits until a paused program goes on
        _terminationDelivered = true;
        Process?.Terminate();
    }

    private async Task<CellResult> RunBegunAsync(CancellationToken cancellationToken)
    {
        if (Program!.Refusal is { } refusal)
        {
            ExceptionDispatchInfo.Throw(refusal);
        }

        StartTime = Clock.GetUtcNow();
        var start = Clock.GetTimestamp();
        using var execution = new FakeExecution(Program, Run!.Arguments, _streams.Input, _streams.Output, _streams.Error, _streams.CaptureLimit, Stop, Clock, Pause);
        Process = execution.Process;
        using var timeToLive = new Deadline(Cell.TimeToLive, Clock, () => Stop.Make(StopReason.TtlExpired));
        var cancellation = cancellationToken.Register(() => Stop.Make(StopReason.Cancelled));
        FakeEnd end;
        await using (cancellation.ConfigureAwait(false))
        {
            if (Program.Reaches is CellStage.Run)
            {
                _running.TrySetResult();
            }

            end = await execution.RunAsync().ConfigureAwait(false);
        }

        if (execution.StreamFailure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        var verdict = Verdict.Of(new Evidence
        {
            RunscExitCode = end.Status is { } status ? status.ExitCode ?? 128 + status.Signal : 128,
            Noted = end.Status,
            Stage = Program.Reaches,
            LogMessage = end.Failure,
            Panic = null,
            StandardError = "",
            Reason = Stop.Reason,
            KillDelivered = end == FakeEnd.KilledByLauncher,
            TerminationDelivered = _terminationDelivered,
            OutOfMemory = end.IsOutOfMemory,
            ProgramDied = false,
            OutOfThreads = false,
        });
        return new CellResult
        {
            Outcome = verdict.Outcome,
            ExitCode = verdict.ExitCode,
            Signal = verdict.Signal,
            Stage = verdict.Stage,
            Failure = verdict.Failure,
            Teardown = Clean,
            ContainerId = ContainerId,
            RunscRelease = Cell.MinimumRunscRelease ?? RunscRelease.Oldest,
            StartTime = StartTime,
            Duration = Clock.GetElapsedTime(start),
            StandardOutput = execution.Output.Text,
            StandardError = execution.Error.Text,
            StandardOutputLength = execution.Output.Length,
            StandardErrorLength = execution.Error.Length,
            IsOutputComplete = execution.Output.IsComplete && execution.Error.IsComplete && _streams.Dropped == 0,
        };
    }
}
