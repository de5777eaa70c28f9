using CellOs.GVisor.Runtime;

namespace CellOs.GVisor;

/// <summary>Clears away what launchers left that were killed themselves.</summary>
public static class CellReaper
{
    /// <summary>
    /// Kills the cells in a work directory whose launcher is gone, and removes all that is left of them. What has a living launcher, in
    /// this process or another, is not touched; nor is anything of which that cannot be told. Every start of a cell does the same, but
    /// gives it three seconds only.
    /// </summary>
    /// <param name="options">
    /// <see cref="CellRunOptions.WorkDirectory"/> and <see cref="CellRunOptions.RunscPath"/> count; <see langword="null"/> takes the defaults.
    /// </param>
    /// <param name="cancellationToken">Gives up. What has been cleared away by then is gone.</param>
    /// <returns>What became of each launch.</returns>
    /// <exception cref="PlatformNotSupportedException">The host is not Linux.</exception>
    /// <exception cref="CellLaunchException">There is no runsc, or the work directory or <c>/proc</c> will not do.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<CellReapReport> ReapAsync(CellRunOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("There are no cells to clear away here: gVisor's runsc needs Linux.");
        }

        options ??= new CellRunOptions();
        HostFitness.CheckProcessTable();
        var runsc = RunscSearch.Find(options.RunscPath);
        return AbandonedLaunches.ReapAsync(WorkDirectory.Open(options.WorkDirectory, MountTable.Read()), runsc, cancellationToken);
    }
}
