using System.ComponentModel;
using System.Globalization;
using System.Runtime.Versioning;
using CliWrap;

namespace CellOs.GVisor.Runtime;

/// <summary>How <c>runsc run</c> ended.</summary>
/// <param name="ExitCode">Its exit code; <see langword="null"/> when the launcher had to kill it.</param>
/// <param name="KillDelivered">Whether runsc took an order to kill the container.</param>
internal sealed record AttachedEnd(int? ExitCode, bool KillDelivered);

/// <summary>
/// One foreground <c>runsc run</c>. To stop it, the container is killed through runsc, and runsc is waited for, which then clears
/// its things away; killing runsc itself, which leaves them all behind, is the last resort.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class AttachedRun
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromMilliseconds(400);

    private readonly StopRequest _stop;
    private readonly CancellationTokenSource _abandonOutput;
    private readonly Func<Task<RunscCommand>> _kill;
    private readonly LaunchPatience _patience;

    /// <param name="stop">Asks for the end.</param>
    /// <param name="abandonOutput">Cancelled to give up delivering output.</param>
    /// <param name="kill">Runs <c>runsc kill ID KILL</c>.</param>
    /// <param name="patience">How long it waits for what hangs.</param>
    internal AttachedRun(StopRequest stop, CancellationTokenSource abandonOutput, Func<Task<RunscCommand>> kill, LaunchPatience patience)
    {
        _stop = stop;
        _abandonOutput = abandonOutput;
        _kill = kill;
        _patience = patience;
    }

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="CellLaunchException">runsc could not be executed.</exception>
    internal async Task<AttachedEnd> ExecuteAsync(
        string program,
        string[] arguments,
        string directory,
        PipeSource input,
        PipeTarget output,
        PipeTarget error,
        NetworkNamespace? network)
    {
        using var lastResort = new CancellationTokenSource();
        CommandTask<CommandResult> command;
        try
        {
            command = RunscProcess.Start(program, arguments, directory, input, output, error, lastResort.Token, network);
        }
        catch (Win32Exception e)
        {
            throw new CellLaunchException(CellErrorKind.LaunchFailed, $"'{program}' cannot be executed: {e.Message}.", e)
            {
                CommandLine = string.Join(' ', [program, .. arguments]),
            };
        }

        var killDelivered = false;
        if (await Task.WhenAny(command.Task, _stop.Requested).ConfigureAwait(false) != command.Task)
        {
            killDelivered = await StopAsync(command, lastResort).ConfigureAwait(false);
        }

        try
        {
            return new AttachedEnd((await command.Task.ConfigureAwait(false)).ExitCode, killDelivered);
        }
        catch (Exception e) when (lastResort.IsCancellationRequested && e is OperationCanceledException or TimeoutException)
        {
            // A process that even this did not end is found, and named, by the teardown.
            return new AttachedEnd(null, killDelivered);
        }
    }

    private async Task<bool> StopAsync(CommandTask<CommandResult> command, CancellationTokenSource lastResort)
    {
        var delivered = await KillContainerAsync(command).ConfigureAwait(false);
        if (IsAlive(command) && !delivered)
        {
            await lastResort.CancelAsync().ConfigureAwait(false);
            return false;
        }

        // The output of a cell that has ended still finds its way, unless the caller's stream does not take it.
        if (!await EndsWithinAsync(command, _patience.Drain).ConfigureAwait(false))
        {
            await _abandonOutput.CancelAsync().ConfigureAwait(false);
        }

        if (!await EndsWithinAsync(command, _patience.End).ConfigureAwait(false))
        {
            await lastResort.CancelAsync().ConfigureAwait(false);
        }

        return delivered;
    }

    // While runsc is still starting there is no container to kill: it is asked again until there is, or until runsc has ended.
    private async Task<bool> KillContainerAsync(CommandTask<CommandResult> command)
    {
        var start = TimeProvider.System.GetTimestamp();
        var pause = FirstRetry;
        while (!command.Task.IsCompleted && IsAlive(command) && TimeProvider.System.GetElapsedTime(start) < _patience.Kill)
        {
            if ((await _kill().ConfigureAwait(false)).Succeeded)
            {
                return true;
            }

            if (await EndsWithinAsync(command, pause).ConfigureAwait(false))
            {
                break;
            }

            pause = pause * 2 < LongestRetry ? pause * 2 : LongestRetry;
        }

        return false;
    }

    // .NET reaps its children at once, so a process that has ended is not to be found.
    private static bool IsAlive(CommandTask<CommandResult> command)
        => Directory.Exists($"/proc/{command.ProcessId.ToString(CultureInfo.InvariantCulture)}");

    private static async Task<bool> EndsWithinAsync(CommandTask<CommandResult> command, TimeSpan time)
        => await Task.WhenAny(command.Task, Task.Delay(time)).ConfigureAwait(false) == command.Task;
}
