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
    private static readonly TimeSpan StartBudget = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LockPause = TimeSpan.FromMilliseconds(20);

    /// <summary>Clears away what it can in the time that a start has for it.</summary>
    /// <param name="workDirectory">Holds the launches; no other user may write it.</param>
    /// <param name="runsc">Absolute path of the runsc that deletes them: the present one, whatever runsc made them.</param>
    /// <param name="cancellationToken">Gives up at once.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    internal static async Task ClearAwayAsync(string workDirectory, string runsc, CancellationToken cancellationToken)
    {
        if (Directory.EnumerateDirectories(workDirectory).Any() && DirectoryLock.TryHold(workDirectory) is { } alone)
        {
            _ = await ClearAwayAsync(Look(workDirectory, alone), runsc, StartBudget, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Clears away all that it can, however long that takes, and says what became of each launch.</summary>
    /// <inheritdoc cref="ClearAwayAsync(string, string, CancellationToken)"/>
    internal static async Task<CellReapReport> ReapAsync(string workDirectory, string runsc, CancellationToken cancellationToken)
    {
        // A launcher holds the directory for the moment in which it makes its own in it.
        DirectoryLock? alone;
        while ((alone = DirectoryLock.TryHold(workDirectory)) is null)
        {
            await Task.Delay(LockPause, cancellationToken).ConfigureAwait(false);
        }

        return new CellReapReport(await ClearAwayAsync(Look(workDirectory, alone), runsc, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// Looks at every launch; those that nobody holds are held by this process from then on. Launchers share the work directory while they
    /// make their own directory in it and lock that, so that none is taken in between.
    /// </summary>
    private static List<Candidate> Look(string workDirectory, DirectoryLock alone)
    {
        using (alone)
        {
            // In no fixed order: one that cannot be cleared away uses up the time, and shall not do so before the others every time.
            var paths = Directory.GetDirectories(workDirectory).Where(path => LaunchNames.IsRandom(Path.GetFileName(path))).ToArray();
            Random.Shared.Shuffle(paths);
            return [.. paths.Select(Look)];
        }
    }

    private static Candidate Look(string path)
    {
        var launch = LaunchDirectory.At(path);
        if (!IsMadeByLauncher(path))
        {
            return new Candidate(launch, null, CellReapVerdict.CannotTell);
        }

        if (!launch.TryHold(out var isHeld))
        {
            return new Candidate(launch, null, isHeld ? CellReapVerdict.Running : CellReapVerdict.CannotTell);
        }

        // The launcher's life is a second witness, should the file system not keep locks as it ought to.
        var isReadable = LaunchRecord.TryRead(launch, out var record);
        if (isReadable && record is not { IsLauncherAlive: true })
        {
            return new Candidate(launch, record, CellReapVerdict.Reaped);
        }

        launch.Dispose();
        return new Candidate(launch, record, isReadable ? CellReapVerdict.Running : CellReapVerdict.CannotTell);
    }

    // A launcher makes its directory with this mode; only the group bit may come from the directory above it.
    private static bool IsMadeByLauncher(string path)
        => LinuxCalls.StatusOf(path) is { IsDirectory: true } status
            && status.Owner == LinuxCalls.GetEffectiveUser()
            && (status.Mode & ~UnixFileMode.SetGroup) == OwnerOnly;

    private static async Task<List<CellReapedLaunch>> ClearAwayAsync(List<Candidate> candidates, string runsc, TimeSpan time, CancellationToken cancellationToken)
    {
        List<CellReapedLaunch> results = [];
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        budget.CancelAfter(time);
        try
        {
            // However little time there is: what the programs would read now is nobody's any more.
            foreach (var candidate in candidates.Where(static candidate => candidate.Verdict is CellReapVerdict.Reaped))
            {
                _ = SecretFiles.Wipe(candidate.Launch); // what is left of it is found when the rest is cleared away
            }

            foreach (var candidate in candidates)
            {
                budget.Token.ThrowIfCancellationRequested();
                var residue = candidate.Verdict is not CellReapVerdict.Reaped ? [] : await ClearAwayAsync(candidate, runsc, budget.Token).ConfigureAwait(false);
                results.Add(new CellReapedLaunch(
                    candidate.Launch.Path,
                    candidate.Record?.ContainerId,
                    residue.Count > 0 ? CellReapVerdict.Incomplete : candidate.Verdict,
                    residue));
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is up: the cell that is to start now does not wait for those of others.
        }
        finally
        {
            candidates.ForEach(candidate => candidate.Launch.Dispose());
        }

        return results;
    }

    private static async Task<IReadOnlyList<CellResidue>> ClearAwayAsync(Candidate abandoned, string runsc, CancellationToken cancellationToken)
    {
        // Without a record runsc was never started.
        var launch = abandoned.Launch;
        LaunchTraces? traces = null;
        if (abandoned.Record is { } record)
        {
            traces = new LaunchTraces(
                launch,
                record.ContainerId,
                new RunscPrograms(runsc, record.Runsc),
                new ControlGroups(MountTable.Read(), LaunchNames.ControlGroup(record.ContainerId)),
                record.OverlayDirectories);

            // First the processes: runsc refuses to delete what its own foreground command still runs.
            await Teardown.KillAsync(traces, cancellationToken).ConfigureAwait(false);
        }

        return (await Teardown.OfLaunchAsync(launch, traces, DeleteAsync, LaunchPatience.Usual.Teardown, cancellationToken: cancellationToken).ConfigureAwait(false)).Residue;

        // A runsc that not even a kill ends at once is not waited for.
        Task<RunscCommand> DeleteAsync()
        {
            var log = launch.NewLogFile();
            string[] arguments = [$"--root={launch.State}", $"--log={log}", "delete", "-force", traces!.ContainerId];
            return RunscCommand.RunAsync(runsc, arguments, launch.Path, log, LaunchPatience.Usual.Command, cancellationToken: cancellationToken).WaitAsync(cancellationToken);
        }
    }

    /// <summary>A launch as it was found.</summary>
    /// <param name="Launch">Its directory, held by this process when it is to be cleared away.</param>
    /// <param name="Record">What its launcher wrote, if it is known.</param>
    /// <param name="Verdict">What is known of its launcher.</param>
    private sealed record Candidate(LaunchDirectory Launch, LaunchRecord? Record, CellReapVerdict Verdict);
}
