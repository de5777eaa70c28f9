using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>Clears away one launch, and proves it by looking: what runsc says of it is not taken for it.</summary>
[SupportedOSPlatform("linux")]
internal static class Teardown
{
    private const int KillSignal = 9;
    private static readonly TimeSpan DyingPatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FirstLook = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    /// <summary>Everything that is looked for.</summary>
    private static readonly CellResidueKind[] Examined = Enum.GetValues<CellResidueKind>();

    /// <summary>Clears away a whole launch.</summary>
    /// <param name="launch">Its directory.</param>
    /// <param name="traces">Where runsc left traces; <see langword="null"/> when it was never started.</param>
    /// <param name="delete">Has runsc delete the container.</param>
    /// <param name="patience">How long what dies may take to be gone.</param>
    /// <param name="reached">Called at each step.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was looked for and found.</returns>
    internal static async Task<CellTeardownReport> OfLaunchAsync(
        LaunchDirectory launch,
        LaunchTraces? traces,
        Func<Task<RunscCommand>> delete,
        TimeSpan patience,
        Action<LaunchStage>? reached = null,
        CancellationToken cancellationToken = default)
    {
        List<CellResidue> residue = [];
        List<CellResidue> secrets;
        try
        {
            if (traces is not null)
            {
                residue = await OfContainerAsync(traces, delete, patience, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            // Whatever else is left, the secrets go.
            secrets = SecretFiles.Wipe(launch);
        }

        residue.AddRange(secrets);
        residue.AddRange(ArtifactFiles.Drop(launch));
        reached?.Invoke(LaunchStage.ContainerCleared);

        // What is left may still be needed to find it, and a live process would write on.
        if (residue.Count > 0)
        {
            residue.Add(new(CellResidueKind.Directory, launch.Path));
        }
        else
        {
            residue = OfDirectory(launch, cancellationToken);
        }

        reached?.Invoke(LaunchStage.DirectoryRemoved);
        return new CellTeardownReport(Examined, residue);
    }

    /// <summary>Clears away what runsc has made. Doing it twice is fine.</summary>
    /// <returns>What is left: nothing, when all went well.</returns>
    private static async Task<List<CellResidue>> OfContainerAsync(LaunchTraces traces, Func<Task<RunscCommand>> delete, TimeSpan patience, CancellationToken cancellationToken)
    {
        // After a clean end runsc's state is gone, and asking for its deletion would cost 25 ms for nothing.
        var complaint = "";
        if (traces.StateEntries().Any())
        {
            if (await NamesStrangerAsync(traces, cancellationToken).ConfigureAwait(false))
            {
                traces.RemoveState();
            }
            else
            {
                var deletion = await delete().ConfigureAwait(false);
                complaint = deletion.Succeeded ? "" : $" ('{deletion.CommandLine}' failed: {deletion.Log?.Trim()})";
            }
        }

        // Killed processes take a moment to die, and control groups are busy until their processes have.
        List<CellResidue> residue = [];
        await UntilAsync(waited => (residue = Look(traces, mayKill: waited > DyingPatience)).Count == 0, patience, cancellationToken).ConfigureAwait(false);
        return [.. residue.Select(left => left.Kind is CellResidueKind.RunscState ? left with { Name = left.Name + complaint } : left)];
    }

    /// <summary>
    /// Whether runsc's state names a process that is not the launch's. runsc knows processes by their ids alone: to delete such a container it
    /// would kill a stranger who has got the id meanwhile, and would wait for a dead one that nobody reaps, 20240729 without end.
    /// </summary>
    private static async Task<bool> NamesStrangerAsync(LaunchTraces traces, CancellationToken cancellationToken)
    {
        if (RunscState.Read(traces.Launch) is not { } state)
        {
            return false;
        }

        // One that has just died is gone as soon as its parent takes notice.
        await UntilAsync(_ => !state.Processes.Any(ProcessTable.IsDead), DyingPatience, cancellationToken).ConfigureAwait(false);
        var ours = traces.Processes();
        return state.Processes.Any(id => ProcessTable.IsDead(id) || (ProcessTable.Find(id) is { } process && !ours.Contains(process)));
    }

    /// <summary>Kills the processes of a launch and waits until they are gone.</summary>
    internal static Task KillAsync(LaunchTraces traces, CancellationToken cancellationToken)
        => UntilAsync(
            _ =>
            {
                var processes = traces.Processes();
                processes.ForEach(KillIfSame);
                return processes.Count == 0;
            },
            TimeSpan.MaxValue,
            cancellationToken);

    /// <summary>Removes the launch's directory; not while something is mounted in it, which would empty what is mounted.</summary>
    private static List<CellResidue> OfDirectory(LaunchDirectory launch, CancellationToken cancellationToken)
    {
        var mounts = MountTable.Read();
        List<CellResidue> residue =
        [
            .. mounts.Below(launch.Path).Select(point => new CellResidue(mounts.IsNamespace(point) ? CellResidueKind.NetworkNamespace : CellResidueKind.Mount, point)),
        ];
        if (residue.Count > 0)
        {
            return [.. residue, new(CellResidueKind.Directory, launch.Path)];
        }

        if (TreeRemoval.TryRemove(launch.Path, cancellationToken) is { } failure)
        {
            residue.Add(new(CellResidueKind.Directory, $"{launch.Path} ({failure})"));
        }

        residue.AddRange(OpenDescriptors.Below(launch.Path, except: launch.LockDescriptor).Select(descriptor => new CellResidue(CellResidueKind.Descriptor, descriptor)));
        return residue;
    }

    private static async Task UntilAsync(Func<TimeSpan, bool> isDone, TimeSpan patience, CancellationToken cancellationToken)
    {
        var start = TimeProvider.System.GetTimestamp();
        var pause = FirstLook;
        while (!isDone(TimeProvider.System.GetElapsedTime(start)) && TimeProvider.System.GetElapsedTime(start) < patience)
        {
            await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private static List<CellResidue> Look(LaunchTraces traces, bool mayKill)
    {
        var processes = traces.Processes();
        if (mayKill)
        {
            processes.ForEach(KillIfSame);
        }

        if (processes.Count == 0)
        {
            traces.ControlGroups.RemoveEmpty();
            traces.RemoveFileStores();
        }

        return
        [
            .. processes.Select(process => new CellResidue(CellResidueKind.Process, process.ToString())),
            .. traces.ControlGroups.Existing.Select(group => new CellResidue(CellResidueKind.ControlGroup, group)),
            .. traces.FileStores().Select(file => new CellResidue(CellResidueKind.OverlayFile, file)),
            .. traces.StateEntries().Select(state => new CellResidue(CellResidueKind.RunscState, state)),
        ];
    }

    private static void KillIfSame(HostProcess process)
    {
        // That it does not work shows in the next look.
        if (ProcessTable.Find(process.Id) == process)
        {
            _ = LinuxCalls.Kill(process.Id, KillSignal);
        }
    }
}

/// <summary>Where a launch leaves traces on the host.</summary>
/// <param name="Launch">Its directory.</param>
/// <param name="ContainerId">Its container id.</param>
/// <param name="Runsc">The runsc that runs it, by which its processes are known.</param>
/// <param name="ControlGroups">Its control groups.</param>
/// <param name="OverlayDirectories">The directories in which runsc may keep an overlay's file: the root and the bind mounts' sources.</param>
[SupportedOSPlatform("linux")]
internal sealed record LaunchTraces(
    LaunchDirectory Launch,
    string ContainerId,
    RunscPrograms Runsc,
    ControlGroups ControlGroups,
    IReadOnlyList<string> OverlayDirectories)
{
    internal List<HostProcess> Processes() => ProcessTable.OfLaunch(Launch.Path, ControlGroups.GroupPath, Runsc);

    /// <summary>
    /// The containers that runsc has in its state directory. Its lock files and sockets, of which it forgets one now and then, are
    /// nothing without these and go with the directory.
    /// </summary>
    internal IEnumerable<string> StateEntries()
        => Directory.Exists(Launch.State) ? Directory.EnumerateFiles(Launch.State, "*.state") : [];

    /// <summary>Has runsc forget its containers, without its help.</summary>
    internal void RemoveState() => RemoveAll(StateEntries());

    /// <summary>The files that hold what a cell wrote to an overlay (<c>--overlay2=root:self</c>); they lie in the user's own directories.</summary>
    internal IEnumerable<string> FileStores()
        => OverlayDirectories.Select(d => $"{d.TrimEnd('/')}/.gvisor.filestore.{ContainerId}").Where(File.Exists);

    internal void RemoveFileStores() => RemoveAll(FileStores());

    private static void RemoveAll(IEnumerable<string> files)
    {
        foreach (var file in files.ToArray())
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It stays, and is found by the next look.
            }
        }
    }
}
