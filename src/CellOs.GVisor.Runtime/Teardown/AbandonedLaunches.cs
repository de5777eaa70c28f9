using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// Clears away what launchers left that were killed themselves: their cells run on, with nobody to end them. Every start begins
/// with it, and gives it three seconds in all. What is not cleared away by then stays for the next start.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class AbandonedLaunches
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(3);

    /// <summary>Clears away what it can in the time it has.</summary>
    /// <param name="workDirectory">Holds the launches; no other user may write it.</param>
    /// <param name="runsc">Absolute path of the runsc that deletes them: the present one, whatever runsc made them.</param>
    /// <param name="cancellationToken">Gives up at once.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    internal static async Task ClearAwayAsync(string workDirectory, string runsc, CancellationToken cancellationToken)
    {
        var abandoned = Claim(workDirectory);
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        budget.CancelAfter(Budget);
        try
        {
            foreach (var launch in abandoned)
            {
                budget.Token.ThrowIfCancellationRequested();
                await ClearAwayAsync(launch, runsc, budget.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is up: the cell that is to start now does not wait for those of others.
        }
        finally
        {
            abandoned.ForEach(launch => launch.Claim.Dispose());
        }
    }

    /// <summary>
    /// The launches that nobody holds, now held by this process. Launchers share the work directory while they make their own
    /// directory in it and lock that, so that none is taken in between; when one is at it, there will be another time.
    /// </summary>
    private static List<AbandonedLaunch> Claim(string workDirectory)
    {
        List<AbandonedLaunch> claimed = [];
        if (!Directory.EnumerateDirectories(workDirectory).Any())
        {
            return claimed;
        }

        using var alone = DirectoryLock.TryHold(workDirectory);
        if (alone is null)
        {
            return claimed;
        }

        // In no fixed order: one that cannot be cleared away uses up the time, and shall not do so before the others every time.
        var paths = Directory.GetDirectories(workDirectory);
        Random.Shared.Shuffle(paths);
        foreach (var path in paths)
        {
            if (!LaunchNames.IsRandom(Path.GetFileName(path)) || !IsMadeByLauncher(path) || DirectoryLock.TryHold(path) is not { } claim)
            {
                continue;
            }

            // The launcher's life is a second witness, should the file system not keep locks as it ought to.
            var launch = LaunchDirectory.At(path);
            if (!LaunchRecord.TryRead(launch, out var record) || (record is not null && IsAlive(record.Launcher)))
            {
                claim.Dispose();
                continue;
            }

            claimed.Add(new AbandonedLaunch(launch, record, claim));
        }

        return claimed;
    }

    // A launcher makes its directory with this mode; only the group bit may come from the directory above it.
    private static bool IsMadeByLauncher(string path)
        => LinuxCalls.StatusOf(path) is { IsDirectory: true } status
            && status.Owner == LinuxCalls.GetEffectiveUser()
            && (status.Mode & ~UnixFileMode.SetGroup) == OwnerOnly;

    private static bool IsAlive(HostProcess launcher)
        => launcher.Id != Environment.ProcessId && ProcessTable.Find(launcher.Id)?.StartTime == launcher.StartTime;

    private static async Task ClearAwayAsync(AbandonedLaunch abandoned, string runsc, CancellationToken cancellationToken)
    {
        // Without a record runsc was never started.
        var launch = abandoned.Launch;
        if (abandoned.Record is { } record)
        {
            var traces = new LaunchTraces(
                launch,
                record.ContainerId,
                new RunscPrograms(runsc, record.Runsc),
                new ControlGroups(MountTable.Read(), LaunchNames.ControlGroup(record.ContainerId)),
                record.OverlayDirectories);

            // First the processes: runsc refuses to delete what its own foreground command still runs.
            await Teardown.KillAsync(traces, cancellationToken).ConfigureAwait(false);
            var residue = await Teardown.OfContainerAsync(traces, DeleteAsync, Budget, cancellationToken).ConfigureAwait(false);
            if (residue.Count > 0)
            {
                return;
            }
        }

        _ = Teardown.OfDirectory(launch, cancellationToken);

        // A runsc that not even a kill ends at once is not waited for.
        Task<RunscCommand> DeleteAsync()
        {
            var log = launch.NewLogFile();
            string[] arguments = [$"--root={launch.State}", $"--log={log}", "delete", "-force", record.ContainerId];
            return RunscCommand.RunAsync(runsc, arguments, launch.Path, log, cancellationToken).WaitAsync(cancellationToken);
        }
    }

    /// <summary>A launch without a launcher, held by this process.</summary>
    private sealed record AbandonedLaunch(LaunchDirectory Launch, LaunchRecord? Record, DirectoryLock Claim);
}
