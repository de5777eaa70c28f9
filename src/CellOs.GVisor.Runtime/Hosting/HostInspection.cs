using System.Runtime.Versioning;

namespace CellOs.GVisor.Runtime;

/// <summary>Looks whether a host can run cells, with the same eyes as a launch, and does not stop at the first thing it cannot.</summary>
[SupportedOSPlatform("linux")]
internal static class HostInspection
{
    /// <summary>Looks.</summary>
    /// <param name="options">Which runsc and which work directory.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<HostReport> InspectAsync(CellRunOptions options, CancellationToken cancellationToken)
    {
        List<Exception> problems = [];
        Dictionary<string, object> facts = [];
        await CheckAsync(problems, async () =>
        {
            var runsc = await RunscBinary.FindAsync(options.RunscPath, RunscRelease.Oldest, "CellOs.GVisor", options.TimeProvider, cancellationToken).ConfigureAwait(false);
            facts["runsc.path"] = runsc.Path;
            facts["runsc.release"] = runsc.Release.Date;
        }).ConfigureAwait(false);

        MountTable? mounts = null;
        await CheckAsync(problems, () =>
        {
            HostFitness.CheckProcessTable();
            mounts = MountTable.Read();
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        if (mounts is null)
        {
            // Nothing else can be looked at without /proc.
            return new HostReport(problems, facts);
        }

        await CheckAsync(problems, () =>
        {
            var workDirectory = WorkDirectory.Open(options.WorkDirectory, mounts);
            facts["work_directory"] = workDirectory;
            LaunchDirectory.CheckRoom(workDirectory);
            Probe(workDirectory);
            return Task.CompletedTask;
        }).ConfigureAwait(false);

        await CheckAsync(problems, () =>
        {
            HostFitness.CheckLauncher();
            return Task.CompletedTask;
        }).ConfigureAwait(false);
        await CheckAsync(problems, () =>
        {
            HostFitness.CheckControlGroups(new ControlGroups(mounts, "/"));
            return Task.CompletedTask;
        }).ConfigureAwait(false);

        if (options.Limiter is { } limiter)
        {
            facts["cells.maximum"] = limiter.Maximum;
            facts["cells.running"] = limiter.Running;
            facts["cells.waiting"] = limiter.Waiting;
        }

        return new HostReport(problems, facts);
    }

    private static async Task CheckAsync(List<Exception> problems, Func<Task> check)
    {
        try
        {
            await check().ConfigureAwait(false);
        }
        catch (CellException e)
        {
            problems.Add(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new CellLaunchException(CellErrorKind.LaunchFailed, $"The host does not let cells be prepared: {e.Message}", e));
        }
    }

    /// <summary>A file system that is full or read-only shows only when something is written to it.</summary>
    private static void Probe(string workDirectory)
    {
        var path = $"{workDirectory}/probe-{Path.GetRandomFileName()}";
        try
        {
            using var probe = new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                BufferSize = 0,
            });
            probe.WriteByte(0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CellLaunchException(
                CellErrorKind.LaunchFailed,
                $"The work directory '{workDirectory}' cannot be written: {e.Message} Make room or mount it writable, or name another one in {nameof(CellHostOptions)}.{nameof(CellHostOptions.WorkDirectory)}.",
                e);
        }
    }
}
