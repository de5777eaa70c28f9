using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>One run of a cell from beginning to end: find runsc, make the bundle, check, run, judge, clear away.</summary>
[SupportedOSPlatform("linux")]
internal sealed class CellLaunch
{
    private readonly CellFace _cell;
    private readonly CellRunOptions _options;
    private readonly LaunchNames _names;
    private readonly CancellationToken _cancellationToken;

    private string _containerId;
    private RunscBinary? _runsc;
    private LaunchDirectory? _launch;
    private CellPlacement? _placement;
    private LaunchTraces? _traces;
    private string? _commandLine;
    private ExceptionDispatchInfo? _streamFailure;

    private CellLaunch(CellFace cell, CellRunOptions options, CancellationToken cancellationToken)
    {
        _cell = cell;
        _options = options;
        _cancellationToken = cancellationToken;
        _names = new LaunchNames(cell.Descriptor.Id);
        _containerId = _names.ContainerId();
    }

    private string[] DeleteCommand => ["delete", "-force", _containerId];

    internal static Task<CellResult> RunAsync(CellFace cell, CellRunOptions options, CancellationToken cancellationToken)
        => new CellLaunch(cell, options, cancellationToken).RunAsync();

    private async Task<CellResult> RunAsync()
    {
        CellResult? result = null;
        ExceptionDispatchInfo? failure = null;
        try
        {
            result = await PrepareAndRunAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_cancellationToken.IsCancellationRequested)
        {
            result = CancelledBeforeStart();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            failure = ExceptionDispatchInfo.Capture(new CellLaunchException(CellErrorKind.LaunchFailed, $"The cell '{_cell.Descriptor.Id}' could not be prepared: {e.Message}", e)
            {
                RunscRelease = _runsc?.Release,
            });
        }
        catch (Exception e)
        {
            if (e is CellRuntimeException ours)
            {
                ours.RunscRelease ??= _runsc?.Release;
            }

            failure = ExceptionDispatchInfo.Capture(e);
        }

        // What a stream of the caller threw comes back as it was.
        failure ??= _streamFailure;
        await ClearAwayAsync(result, failure?.SourceException).ConfigureAwait(false);
        failure?.Throw();
        return result!;
    }

    private async Task<CellResult> PrepareAndRunAsync()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        _runsc = await RunscBinary.FindAsync(_options.RunscPath, _cell.Descriptor, _options.TimeProvider, _cancellationToken).ConfigureAwait(false);

        var mounts = MountTable.Read();
        var workDirectory = WorkDirectory.Open(_options.WorkDirectory, mounts);
        await AbandonedLaunches.ClearAwayAsync(workDirectory, _runsc.Path, _cancellationToken).ConfigureAwait(false);
        _containerId = _names.ContainerId(LaunchDirectory.RoomForContainerId(workDirectory));
        _launch = LaunchDirectory.Create(workDirectory, _names);
        _launch.Furnish();

        var isBuilt = _options.RootfsDirectory is null && _cell.Descriptor.Rootfs.Programs.Count > 0;
        var root = isBuilt ? _launch.BuiltRoot : _options.RootfsDirectory ?? RootTree.Declared(_cell.Descriptor.Rootfs);
        _placement = new CellPlacement
        {
            ContainerId = _containerId,
            BundleDirectory = _launch.Bundle,
            StateDirectory = _launch.State,
            LogFile = _launch.NewLogFile(),
            PanicLogDirectory = _launch.PanicLogs + "/",
            DebugLog = RunscExitNote.Pattern(_launch.ExitNotes),
            RootPath = root,
            CgroupsPath = LaunchNames.ControlGroup(_containerId),
        };

        var config = new ArrayBufferWriter<byte>();
        _cell.WriteConfig(config, _placement);
        var document = CellDocument.Parse(config.WrittenMemory);
        var arguments = _cell.RunArguments(_placement);
        HostFitness.Check(document, arguments, mounts);
        var traces = new LaunchTraces(_launch, _containerId, new RunscPrograms(_runsc.Path), ControlGroupsOf(document, arguments, mounts), [root, .. document.Binds.Select(b => b.Source)]);

        if (isBuilt)
        {
            RootTree.Build(root, _cell.Descriptor.Rootfs.Programs);
        }

        Preflight.Check(document, root, isBuilt, mounts);
        await _launch.WriteConfigAsync(config.WrittenMemory, _cancellationToken).ConfigureAwait(false);

        RecordOf(traces).Write(_launch.RecordFile);
        _cancellationToken.ThrowIfCancellationRequested();
        _traces = traces; // from here on runsc leaves traces
        return await RunPreparedAsync(arguments).ConfigureAwait(false);
    }

    private async Task<CellResult> RunPreparedAsync(string[] arguments)
    {
        var runsc = _runsc!;
        var launch = _launch!;
        var placement = _placement!;
        _commandLine = string.Join(' ', [runsc.Path, .. arguments]);

        using var sandboxLog = new SandboxLog();
        RunscExitNote.Prepare(launch.ExitNotes, sandboxLog.WritePath);

        var stop = new StopRequest();
        using var abandonOutput = new CancellationTokenSource();
        var output = new OutputPump(_options.StandardOutput, _options.CaptureLimit, stop, abandonOutput.Token);
        var error = new OutputPump(_options.StandardError, _options.CaptureLimit, stop, abandonOutput.Token);
        var input = InputPump.For(_options.StandardInput, stop);

        var clock = _options.TimeProvider;
        var startTime = clock.GetUtcNow();
        var start = clock.GetTimestamp();
        AttachedEnd end;
        using (new TimeToLive(_cell.Descriptor.TimeToLive, clock, stop))
        {
            var cancellation = _cancellationToken.Register(() => stop.Make(StopReason.Cancelled));
            await using (cancellation.ConfigureAwait(false))
            {
                end = await new AttachedRun(stop, abandonOutput, () => CommandAsync("kill", _containerId, "KILL"))
                    .ExecuteAsync(runsc.Path, arguments, launch.Path, input?.Source ?? CliWrap.PipeSource.Null, output.Target, error.Target)
                    .ConfigureAwait(false);
            }
        }

        if ((output.Failure ?? error.Failure ?? input?.Failure) is { } failure)
        {
            _streamFailure = ExceptionDispatchInfo.Capture(failure);
        }

        var verdict = Verdict.Of(new Evidence
        {
            RunscExitCode = end.ExitCode,
            Noted = RunscExitNote.Read(launch.ExitNotes, await sandboxLog.EndAsync().ConfigureAwait(false)),
            SandboxStarted = RunscExitNote.SaysSandboxStarted(launch.ExitNotes),
            LogMessage = RunscLog.FirstMessage(placement.LogFile),
            Panic = Directory.EnumerateFiles(launch.PanicLogs).Select(file => RunscLog.Head(file)).FirstOrDefault(text => text is not null),
            StandardError = error.Tail,
            Reason = stop.Reason,
            KillDelivered = end.KillDelivered,
        });

        return new CellResult
        {
            Outcome = verdict.Outcome,
            ExitCode = verdict.ExitCode,
            Signal = verdict.Signal,
            Failure = verdict.Failure,
            ContainerId = _containerId,
            RunscRelease = runsc.Release,
            StartTime = startTime,
            Duration = clock.GetElapsedTime(start),
            StandardOutput = output.Text,
            StandardError = error.Text,
            StandardOutputLength = output.Length,
            StandardErrorLength = error.Length,
            IsOutputComplete = output.IsComplete && error.IsComplete,
        };
    }

    private ControlGroups ControlGroupsOf(CellDocument document, string[] arguments, MountTable mounts)
    {
        var path = document.ControlGroup ?? "/" + _containerId;
        if (!path.StartsWith('/') || path.Length == 1 || path.Split('/').Skip(1).Any(name => name is "" or "." or ".."))
        {
            throw new CellLaunchException(
                CellErrorKind.LaunchFailed,
                $"The cell's linux.cgroupsPath '{path}' does not name a group of its own: an absolute path without '.', '..' and empty parts does. Leave it out.");
        }

        var groups = new ControlGroups(mounts, path);
        if (groups.Existing.FirstOrDefault() is { } taken)
        {
            throw new CellLaunchException(
                CellErrorKind.NotEnforceable,
                $"The control group '{taken}' exists already, and runsc writes no limits into one that it did not make. Leave linux.cgroupsPath out, or remove the group.");
        }

        if (!groups.HostHasAny && !HostFitness.IgnoresControlGroups(arguments))
        {
            throw new CellLaunchException(
                CellErrorKind.NotEnforceable,
                "The host has no control groups mounted, without which runsc starts nothing and enforces no limit. Mount them below /sys/fs/cgroup, or have the cell ignore control groups.");
        }

        return groups;
    }

    private Task<RunscCommand> CommandAsync(params string[] command)
    {
        var log = _launch!.NewLogFile();
        return RunscCommand.RunAsync(_runsc!.Path, _cell.CommandArguments(_placement! with { LogFile = log, DebugLog = "" }, command), _launch.Path, log);
    }

    private LaunchRecord RecordOf(LaunchTraces traces) => new(
        ProcessTable.Find(Environment.ProcessId) ?? default,
        _containerId,
        RunscPrograms.Target(_runsc!.Path),
        [.. traces.OverlayDirectories.Select(Path.GetFullPath)]);

    private async Task ClearAwayAsync(CellResult? result, Exception? failure)
    {
        if (_launch is null)
        {
            return;
        }

        using var launch = _launch;
        List<string> residue = [];
        if (_traces is not null)
        {
            residue = await Teardown.OfContainerAsync(_traces, () => CommandAsync(DeleteCommand), Teardown.Patience).ConfigureAwait(false);
        }

        // What is left may still be needed to find it, and a live process would write on.
        var log = residue.Count == 0 ? null : RunscLog.Tail(_placement!.LogFile);
        if (residue.Count == 0 && Teardown.OfDirectory(_launch) is { } left)
        {
            residue.Add(left);
        }
        else if (residue.Count > 0)
        {
            residue.Add($"directory {_launch.Path}");
        }

        if (residue.Count > 0)
        {
            throw new CellTeardownException(_containerId, residue, failure)
            {
                Result = result,
                CommandLine = _commandLine,
                RunscRelease = _runsc?.Release,
                RunscLog = log,
            };
        }
    }

    private CellResult CancelledBeforeStart() => new()
    {
        Outcome = CellOutcome.Cancelled,
        ContainerId = _containerId,
        RunscRelease = _runsc?.Release,
        StartTime = _options.TimeProvider.GetUtcNow(),
        Duration = TimeSpan.Zero,
    };
}
