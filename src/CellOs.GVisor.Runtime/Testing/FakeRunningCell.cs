using System.Runtime.ExceptionServices;

namespace CellOs.GVisor.Runtime.Testing;

/// <summary>A fake cell that runs beside its caller.</summary>
internal sealed class FakeRunningCell : RunningCell
{
    private readonly FakeLaunch _launch;
    private readonly CellStreams _streams;
    private readonly Task<CellResult> _end;

    private FakeRunningCell(FakeLaunch launch, CellStreams streams, Task<CellResult> end)
    {
        _launch = launch;
        _streams = streams;
        _end = end;
    }

    public override CellDescriptor Descriptor => _launch.Cell;

    public override string ContainerId => _launch.ContainerId;

    public override DateTimeOffset StartTime => _launch.StartTime;

    public override Stream StandardInput => _streams.InputWriter ?? throw Taken(nameof(StandardInput));

    public override Stream StandardOutput => _streams.OutputReader ?? throw Taken(nameof(StandardOutput));

    public override Stream StandardError => _streams.ErrorReader ?? throw Taken(nameof(StandardError));

    /// <summary>Starts one.</summary>
    internal static async Task<RunningCell> StartAsync(FakeLaunch launch, CellStreams streams, CancellationToken cancellationToken)
    {
        using var starting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var end = launch.RunAsync(starting.Token);
        await Task.WhenAny(launch.Running, end).ConfigureAwait(false);
        if (launch.Running.IsCompleted && launch.Stop.Reason is not StopReason.Cancelled)
        {
            return new FakeRunningCell(launch, streams, end);
        }

        streams.Dispose();
        var result = await end.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        throw CellLaunchException.DidNotStart(launch.Cell, result);
    }

    public override IAsyncEnumerable<CellOutputLine> ReadLinesAsync(CancellationToken cancellationToken = default)
        => OutputLines.ReadAsync(StandardOutput, StandardError, _launch.Clock, cancellationToken);

    public override Task<CellResult> WaitAsync(CancellationToken cancellationToken = default) => _end.WaitAsync(cancellationToken);

    public override async Task<CellResult> StopAsync(TimeSpan grace)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(grace, TimeSpan.Zero);
        if (!_end.IsCompleted)
        {
            _launch.Terminate();
            using (new Deadline(grace, _launch.Clock, () => _launch.Stop.Make(StopReason.Stopped)))
            {
                await Task.WhenAny(_end).ConfigureAwait(false);
            }
        }

        return await _end.ConfigureAwait(false);
    }

    public override Task<CellResult> KillAsync()
    {
        _launch.Stop.Make(StopReason.Stopped);
        return _end;
    }

    public override async Task<CellCommandResult> ExecAsync(CellCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        cancellationToken.ThrowIfCancellationRequested();
        if (_end.IsCompleted)
        {
            throw new CellCommandException($"'{command.Arguments[0]}' cannot be run in the cell '{ContainerId}', which has ended.");
        }

        var program = _launch.Program!.Of(command);
        _launch.Run!.Add(command);
        if (program.Refusal is { } refusal)
        {
            ExceptionDispatchInfo.Throw(refusal);
        }

        var stop = new StopRequest();
        using var execution = new FakeExecution(
            program,
            command.Arguments,
            command.StandardInput,
            command.StandardOutput,
            command.StandardError,
            command.CaptureLimit,
            stop,
            _launch.Clock,
            _launch.Pause);
        FakeEnd end;
        var cancellation = cancellationToken.Register(() => stop.Make(StopReason.Cancelled));
        await using (cancellation.ConfigureAwait(false))
        {
            // It ends with the cell at the latest.
            var running = execution.RunAsync();
            await Task.WhenAny(running, _end).ConfigureAwait(false);
            stop.Make(StopReason.Stopped);
            end = await running.ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if (execution.StreamFailure is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return end.Status is { } status
            ? new CellCommandResult(status.ExitCode, status.Signal, execution.Output.Text, execution.Error.Text)
            : throw new CellCommandException($"runsc did not run '{command.Arguments[0]}' in the cell '{ContainerId}': {end.Failure}");
    }

    public override Task PauseAsync(CancellationToken cancellationToken = default) => Do("pause", _launch.Pause.TryPause, cancellationToken);

    public override Task ResumeAsync(CancellationToken cancellationToken = default) => Do("resume", _launch.Pause.TryResume, cancellationToken);

    public override async Task<CellStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default)
    {
        await Do("events", static () => true, cancellationToken).ConfigureAwait(false);
        return _launch.Program!.Statistics ?? new CellStatistics { Time = _launch.Clock.GetUtcNow(), Source = CellStatisticsSource.ControlGroups };
    }

    public override async Task<IReadOnlyList<CellProcess>> GetProcessesAsync(CancellationToken cancellationToken = default)
    {
        await Do("ps", static () => true, cancellationToken).ConfigureAwait(false);
        var run = _launch.Run!;
        return [new CellProcess(1, 0, run.UserId, run.Arguments.Count > 0 ? run.Arguments[0].Split('/')[^1] : "")];
    }

    public override async ValueTask DisposeAsync()
    {
        _launch.Stop.Make(StopReason.Stopped);
        _streams.Dispose();
        await Task.WhenAny(_end).ConfigureAwait(false);
    }

    private Task Do(string verb, Func<bool> what, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        if (_end.IsCompleted)
        {
            return Task.FromException(new CellCommandException($"'runsc {verb}' cannot be carried out: the cell '{ContainerId}' has ended."));
        }

        return what()
            ? Task.CompletedTask
            : Task.FromException(new CellCommandException($"runsc did not carry out '{verb}' on the cell '{ContainerId}': it is {(verb == "pause" ? "" : "not ")}paused."));
    }

    private static InvalidOperationException Taken(string stream)
        => new($"The cell's {stream} is connected to the one in {nameof(CellRunOptions)}. Leave that out to have it here.");
}
