using System.Buffers;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Runtime.Versioning;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// A further program in a running cell: <c>runsc exec</c> with the cell's own <c>process</c>, only that its arguments are others. So it
/// has the cell's user, capabilities and limits, which the options of <c>runsc exec</c> cannot say in full.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class CellExec(PreparedLaunch launch, CellCommand command)
{
    private static int _count;

    /// <summary>Runs it to its end.</summary>
    internal async Task<CellCommandResult> RunAsync(CancellationToken cancellationToken)
    {
        using var entry = launch.Commands.TryEnter()
            ?? throw new CellCommandException($"'{command.Arguments[0]}' cannot be run in the cell '{launch.Placement.ContainerId}', which has ended.");
        var directory = $"{launch.Directory.Path}/exec-{Interlocked.Increment(ref _count).ToString(CultureInfo.InvariantCulture)}";
        try
        {
            return await RunAsync(directory, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // A cell may live long and be given many commands. What does not go now goes with the launch.
            _ = TreeRemoval.TryRemove(directory, CancellationToken.None);
        }
    }

    private async Task<CellCommandResult> RunAsync(string directory, CancellationToken cancellationToken)
    {
        var processFile = directory + "/process.json";
        var pidFile = directory + "/pid";
        var log = directory + "/log";
        try
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            await WriteProcessAsync(processFile, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CellCommandException($"'{command.Arguments[0]}' cannot be prepared for the cell '{launch.Placement.ContainerId}': {e.Message}", e);
        }

        var stop = new StopRequest();
        _ = launch.Commands.Overdue.ContinueWith(_ => stop.Make(StopReason.Stopped), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        using var abandonOutput = new CancellationTokenSource();
        var output = new OutputPump(command.StandardOutput, command.CaptureLimit, stop, abandonOutput.Token);
        var error = new OutputPump(command.StandardError, command.CaptureLimit, stop, abandonOutput.Token);
        var input = InputPump.For(command.StandardInput, stop);
        var arguments = launch.Arguments(log, directory + "/%COMMAND%", "exec", $"--process={processFile}", $"--internal-pid-file={pidFile}", launch.Placement.ContainerId);

        var cancellation = cancellationToken.Register(() => stop.Make(StopReason.Cancelled));
        await using (cancellation.ConfigureAwait(false))
        {
            await new AttachedRun(stop, abandonOutput, () => KillAsync(pidFile), launch.Patience)
                .ExecuteAsync(launch.Runsc.Path, arguments, launch.Directory.Path, input?.Source ?? CliWrap.PipeSource.Null, output.Target, error.Target, launch.Network)
                .ConfigureAwait(false);
        }

        cancellationToken.ThrowIfCancellationRequested();
        if ((output.Failure ?? error.Failure ?? input?.Failure) is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        // A program that exits with 128 and a failure of runsc have the same status; only the latter has a reason in the log.
        var message = RunscLog.FirstMessage(log);
        return message is null && Note(directory) is { } status
            ? new CellCommandResult(status.ExitCode, status.Signal, output.Text, error.Text)
            : throw new CellCommandException($"runsc did not run '{command.Arguments[0]}' in the cell '{launch.Placement.ContainerId}': {message ?? error.Tail.Trim()}")
            {
                CommandLine = string.Join(' ', [launch.Runsc.Path, .. arguments]),
                RunscRelease = launch.Runsc.Release,
                RunscLog = RunscLog.Tail(log),
            };
    }

    private static WaitStatus? Note(string directory) => RunscExitNote.Last(RunscLog.Tail(directory + "/exec", 1 << 16) ?? "");

    // Killing runsc exec would leave the program running.
    private async Task<RunscCommand> KillAsync(string pidFile)
        => File.Exists(pidFile) && int.TryParse(await File.ReadAllTextAsync(pidFile).ConfigureAwait(false), CultureInfo.InvariantCulture, out var id)
            ? await launch.CommandAsync("kill", $"--pid={id.ToString(CultureInfo.InvariantCulture)}", launch.Placement.ContainerId, "KILL").ConfigureAwait(false)
            : new RunscCommand("kill", null, null, "");

    private async Task WriteProcessAsync(string file, CancellationToken cancellationToken)
    {
        var config = JsonNode.Parse(await File.ReadAllBytesAsync(launch.Directory.ConfigFile, cancellationToken).ConfigureAwait(false));
        var process = config!["process"]!.AsObject();
        process["args"] = Array(command.Arguments);
        process["terminal"] = false;
        if (command.WorkingDirectory is { } directory)
        {
            process["cwd"] = directory;
        }

        if (command.Environment.Count > 0)
        {
            var kept = (process["env"]?.AsArray() ?? []).Select(static variable => variable!.GetValue<string>()).Where(variable => !command.Environment.ContainsKey(variable.Split('=', 2)[0]));
            process["env"] = Array([.. kept, .. command.Environment.Select(static variable => $"{variable.Key}={variable.Value}")]);
        }

        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            process.WriteTo(json);
        }

        var stream = new FileStream(file, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(bytes.WrittenMemory, cancellationToken).ConfigureAwait(false);
        }
    }

    private static JsonArray Array(IReadOnlyList<string> texts)
    {
        var array = new JsonArray();
        foreach (var text in texts)
        {
            array.Add((JsonNode)text);
        }

        return array;
    }
}
