using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>A cell that runs under runsc.</summary>
[SupportedOSPlatform("linux")]
internal sealed class LaunchedCell : RunningCell
{
    private readonly CellLaunch _launch;
    private readonly CellRun _run;
    private readonly CellRunOptions _options;
    private readonly CellStreams _streams;
    private readonly Task<CellResult> _end;
    private int _endWasSeen;

    private LaunchedCell(CellLaunch launch, CellRun run, CellRunOptions options, CellStreams streams, Task<CellResult> end)
    {
        _launch = launch;
        _run = run;
        _options = options;
        _streams = streams;
        _end = end;
    }

    public override CellDescriptor Descriptor => _launch.Cell;

    public override string ContainerId => _launch.ContainerId;

    public override DateTimeOffset StartTime => _run.StartTime;

    public override Stream StandardInput => _streams.InputWriter ?? throw Taken(nameof(StandardInput));

    public override Stream StandardOutput => _streams.OutputReader ?? throw Taken(nameof(StandardOutput));

    public override Stream StandardError => _streams.ErrorReader ?? throw Taken(nameof(StandardError));

    /// <summary>Starts a cell.</summary>
    /// <returns>The cell, whose program runs or has already ended.</returns>
    internal static async Task<RunningCell> StartAsync(CellFace cell, CellRunOptions options, CancellationToken cancellationToken)
    {
        var streams = CellStreams.Open(options);
        var launch = new CellLaunch(cell, options, streams);
        using var starting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        return await StartedAsync(launch, launch.RunAsync(starting.Token), options, streams, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until a launch has come to running its program.</summary>
    internal static async Task<RunningCell> StartedAsync(CellLaunch launch, Task<CellResult> end, CellRunOptions options, CellStreams streams, CancellationToken cancellationToken)
    {
        await Task.WhenAny(launch.Running, end).ConfigureAwait(false);

        // A start that is given up may get as far as the program before runsc takes the order to kill.
        if (launch.Running.IsCompletedSuccessfully && launch.Stop.Reason is not StopReason.Cancelled)
        {
            return new LaunchedCell(launch, await launch.Running.ConfigureAwait(false), options, streams, end);
        }

        streams.Dispose();
        var result = await end.ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        throw CellLaunchException.DidNotStart(launch.Cell, result);
    }

    public override IAsyncEnumerable<CellOutputLine> ReadLinesAsync(CancellationToken cancellationToken = default)
        => OutputLines.ReadAsync(StandardOutput, StandardError, _options.TimeProvider, cancellationToken);

    public override Task<CellResult> WaitAsync(CancellationToken cancellationToken = default) => EndAsync().WaitAsync(cancellationToken);

    public override async Task<CellResult> StopAsync(TimeSpan grace)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(grace, TimeSpan.Zero);
        if (!_end.IsCompleted)
        {
            await _run.TerminateAsync().ConfigureAwait(false);
            using (new Deadline(grace, _options.TimeProvider, () => _launch.Stop.Make(StopReason.Stopped)))
            {
                await Task.WhenAny(_end).ConfigureAwait(false);
            }
        }

        return await EndAsync().ConfigureAwait(false);
    }

    public override Task<CellResult> KillAsync()
    {
        _launch.Stop.Make(StopReason.Stopped);
        return EndAsync();
    }

    public override async Task<CellCommandResult> ExecAsync(CellCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        cancellationToken.ThrowIfCancellationRequested();
        if (_end.IsCompleted)
        {
            throw new CellCommandException($"'{command.Arguments[0]}' cannot be run in the cell '{ContainerId}', which has ended.");
        }

        using var activity = CellTelemetry.BeginExec(Descriptor, ContainerId, _launch.Activity);
        try
        {
            var result = await new CellExec(_run.Launch, command).RunAsync(cancellationToken).ConfigureAwait(false);
            CellTelemetry.EndExec(activity, result);
            return result;
        }
        catch (Exception e)
        {
            CellTelemetry.FailExec(activity, e);
            throw;
        }
    }

    public override async Task PauseAsync(CancellationToken cancellationToken = default)
    {
        await CommandAsync("pause", cancellationToken).ConfigureAwait(false);
        _run.IsPaused = true;
    }

    public override async Task ResumeAsync(CancellationToken cancellationToken = default)
    {
        await CommandAsync("resume", cancellationToken).ConfigureAwait(false);
        _run.IsPaused = false;
    }

    public override async Task<CellStatistics> GetStatisticsAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return (_end.IsCompleted ? null : _run.ReadStatistics())
            ?? RunscEvents.Parse(await CommandAsync("events", cancellationToken, "-stats").ConfigureAwait(false), _options.TimeProvider);
    }

    public override async Task<IReadOnlyList<CellProcess>> GetProcessesAsync(CancellationToken cancellationToken = default)
        => ProcessListing.Parse(await CommandAsync("ps", cancellationToken).ConfigureAwait(false));

    public override async ValueTask DisposeAsync()
    {
        _launch.Stop.Make(StopReason.Stopped);
        _streams.Dispose();
        await Task.WhenAny(_end).ConfigureAwait(false);

        // Whoever asked for the result knows of it. What a stream threw is no news to its owner.
        if (_end.Exception?.InnerException is CellTeardownException && Interlocked.Exchange(ref _endWasSeen, 1) == 0)
        {
            await _end.ConfigureAwait(false);
        }
    }

    private Task<CellResult> EndAsync()
    {
        Volatile.Write(ref _endWasSeen, 1);
        return _end;
    }

    private async Task<string> CommandAsync(string verb, CancellationToken cancellationToken, params string[] options)
    {
        var command = await _run.Launch.CommandWhileItRunsAsync([verb, .. options, ContainerId]).WaitAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new CellCommandException($"'runsc {verb}' cannot be carried out: the cell '{ContainerId}' has ended.");
        return command.Succeeded
            ? command.Output
            : throw new CellCommandException($"runsc did not carry out '{verb}' on the cell '{ContainerId}': {RunscLog.Message(command.Log)}")
            {
                CommandLine = command.CommandLine,
                RunscRelease = _run.Launch.Runsc.Release,
                RunscLog = command.Log,
            };
    }

    private static InvalidOperationException Taken(string stream)
        => new($"The cell's {stream} is connected to the one in {nameof(CellRunOptions)}. Leave that out to have it here.");
}
