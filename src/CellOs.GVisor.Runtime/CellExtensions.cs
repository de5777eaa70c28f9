using CellOs.GVisor.Runtime;

namespace CellOs.GVisor;

/// <summary>Runs cells.</summary>
public static class CellExtensions
{
    /// <summary>
    /// Runs the cell once under gVisor's <c>runsc</c> and waits until it has ended and nothing of it is left on the host: no
    /// process, no runsc state, no mount, no control group, no directory.
    /// </summary>
    /// <typeparam name="TCell">The cell's type.</typeparam>
    /// <param name="cell">The cell, its holes filled.</param>
    /// <param name="options">Where streams go and where things lie; <see langword="null"/> takes the defaults.</param>
    /// <param name="cancellationToken">
    /// Kills the cell. The task then ends with a result whose outcome is <see cref="CellOutcome.Cancelled"/>, after teardown; it
    /// never ends as a cancelled task. A program that ended by itself before the kill reached it keeps its own outcome.
    /// </param>
    /// <returns>How the run ended. However the program ends, that is a result and not an exception.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> is <see langword="null"/>.</exception>
    /// <exception cref="PlatformNotSupportedException">The host is not Linux.</exception>
    /// <exception cref="CellValueException">A hole holds a value that <c>config.json</c> cannot carry.</exception>
    /// <exception cref="CellLaunchException">The cell could not be started: <see cref="CellException.Kind"/> says why.</exception>
    /// <exception cref="CellTeardownException">The cell has ended, but something of it is left on the host.</exception>
    /// <remarks>
    /// What a stream of <paramref name="options"/> throws ends the cell, and comes back to the caller after teardown.
    /// Every file descriptor of the process from 3 up is marked close-on-exec, so that runsc, and other child processes started
    /// later, do not inherit it.
    /// </remarks>
    public static Task<CellResult> RunAsync<TCell>(
        this TCell cell,
        CellRunOptions? options = null,
        CancellationToken cancellationToken = default)
        where TCell : ICell
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (!OperatingSystem.IsLinux())
        {
            throw NotHere(TCell.Descriptor);
        }

        options ??= new CellRunOptions();
        return new CellLaunch(CellFace.Of(cell), options, CellStreams.Captured(options)).RunAsync(cancellationToken);
    }

    /// <summary>
    /// Starts the cell under gVisor's <c>runsc</c>, and leaves it running: to be talked to, looked at, stopped and waited for.
    /// </summary>
    /// <typeparam name="TCell">The cell's type.</typeparam>
    /// <param name="cell">The cell, its holes filled.</param>
    /// <param name="options">
    /// Where things lie, and how much output waits for its reader; <see langword="null"/> takes the defaults. A stream in it is connected,
    /// and then the <see cref="RunningCell"/> has none for it.
    /// </param>
    /// <param name="cancellationToken">Gives up starting. Once the cell runs, it has no effect.</param>
    /// <returns>The cell, as soon as its program runs; it may already have ended.</returns>
    /// <exception cref="CellLaunchException">
    /// The cell could not be started: <see cref="CellException.Kind"/> says why, and when it was runsc that failed, <see cref="CellLaunchException.Result"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled before the cell ran. Nothing is left of it.</exception>
    /// <inheritdoc cref="RunAsync"/>
    public static Task<RunningCell> StartAsync<TCell>(
        this TCell cell,
        CellRunOptions? options = null,
        CancellationToken cancellationToken = default)
        where TCell : ICell
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (!OperatingSystem.IsLinux())
        {
            throw NotHere(TCell.Descriptor);
        }

        return LaunchedCell.StartAsync(CellFace.Of(cell), options ?? new CellRunOptions(), cancellationToken);
    }

    private static PlatformNotSupportedException NotHere(CellDescriptor cell)
        => new($"The cell '{cell.Id}' cannot run here: gVisor's runsc needs Linux. Cells compile and emit their config.json everywhere.");
}
