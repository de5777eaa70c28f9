using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// Clears away what launchers left that were killed themselves: their cells run on, with nobody to end them. Every start begins
/// with it. What cannot be cleared away now stays for the next start.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class AbandonedLaunches
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    internal static async Task ClearAwayAsync(string workDirectory)
    {
        foreach (var (launch, claim) in Claim(workDirectory))
        {
            using (claim)
            {
                await ClearAwayAsync(launch).ConfigureAwait(false);
            }
        }
    }

    /// <summary>
    /// The launches that nobody holds, now held by this process. Launchers share the work directory while they make their own
    /// directory in it and lock that, so that none is taken in between; when one is at it, there will be another time.
    /// </summary>
    private static List<(LaunchDirectory Launch, DirectoryLock Claim)> Claim(string workDirectory)
    {
        List<(LaunchDirectory, DirectoryLock)> claimed = [];
        if (!Directory.EnumerateDirectories(workDirectory).Any())
        {
            return claimed;
        }

        using var alone = DirectoryLock.TryHold(workDirectory);
        if (alone is null)
        {
            return claimed;
        }

        foreach (var path in Directory.EnumerateDirectories(workDirectory))
        {
            if (!LaunchNames.IsRandom(Path.GetFileName(path)) || DirectoryLock.TryHold(path) is not { } claim)
            {
                continue;
            }

            // A second witness, should the file system not keep locks as it ought to.
            if (LaunchRecord.Read(LaunchDirectory.At(path).RecordFile) is { } record
                && ProcessTable.Find(record.Launcher.Id)?.StartTime == record.Launcher.StartTime
                && record.Launcher.Id != Environment.ProcessId)
            {
                claim.Dispose();
                continue;
            }

            claimed.Add((LaunchDirectory.At(path), claim));
        }

        return claimed;
    }

    private static async Task ClearAwayAsync(LaunchDirectory launch)
    {
        // Without a record runsc was never started.
        if (LaunchRecord.Read(launch.RecordFile) is { } record)
        {
            var traces = new LaunchTraces(launch, record.ContainerId, new ControlGroups(MountTable.Read(), record.ControlGroup), record.OverlayDirectories);

            // First the processes: runsc refuses to delete what its own foreground command still runs.
            await Teardown.KillAsync(traces, Patience).ConfigureAwait(false);
            var residue = await Teardown.OfContainerAsync(
                traces,
                () => RunscCommand.RunAsync(record.DeleteCommand[0], [.. record.DeleteCommand.Skip(1)], launch.Path, launch.NewLogFile()),
                Patience).ConfigureAwait(false);
            if (residue.Count > 0)
            {
                return;
            }
        }

        _ = Teardown.OfDirectory(launch);
    }
}
