namespace CellOs.GVisor;

/// <summary>
/// Runs cells for a service that has this injected: as <see cref="CellExtensions"/> does, with the options of the service's host (<see cref="CellHostOptions"/>),
/// within its bound of cells at a time, logged and measured. It is registered by <c>AddCells</c>; a test has a
/// <see cref="Runtime.Testing.FakeCellRunner"/> in its place.
/// </summary>
public interface ICellRunner
{
    /// <summary>Runs the cell once and waits until it has ended and nothing of it is left on the host.</summary>
    /// <typeparam name="TCell">The cell's type.</typeparam>
    /// <param name="cell">The cell, its holes filled.</param>
    /// <param name="options">
    /// The streams of this run, and what else shall be different for it: what is set holds over the host's options.
    /// <see langword="null"/> takes these.
    /// </param>
    /// <param name="cancellationToken">
    /// Kills the cell. The task then ends with a result whose outcome is <see cref="CellOutcome.Cancelled"/>, after teardown; it never ends as a cancelled task.
    /// </param>
    /// <returns>How the run ended. However the program ends, that is a result and not an exception.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The container of services is disposed.</exception>
    /// <exception cref="PlatformNotSupportedException">The host is not Linux.</exception>
    /// <exception cref="CellValueException">A hole holds a value that <c>config.json</c> cannot carry.</exception>
    /// <exception cref="CellLaunchException">The cell could not be started: <see cref="CellException.Kind"/> says why.</exception>
    /// <exception cref="CellTeardownException">The cell has ended, but something of it is left on the host.</exception>
    /// <remarks>A cell that still runs when the container of services is disposed is killed, and its outcome is <see cref="CellOutcome.Cancelled"/>.</remarks>
    Task<CellResult> RunAsync<TCell>(TCell cell, CellRunOptions? options = null, CancellationToken cancellationToken = default)
        where TCell : ICell;

    /// <summary>Starts the cell and leaves it running: to be talked to, looked at, stopped and waited for.</summary>
    /// <typeparam name="TCell">The cell's type.</typeparam>
    /// <param name="cell">The cell, its holes filled.</param>
    /// <param name="options">
    /// What shall be different for this run: what is set holds over the host's options. A stream in it is connected, and then the <see cref="RunningCell"/> has none
    /// for it. <see langword="null"/> takes the host's options.
    /// </param>
    /// <param name="cancellationToken">Gives up starting. Once the cell runs, it has no effect.</param>
    /// <returns>The cell, as soon as its program runs; it may already have ended.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled before the cell ran. Nothing is left of it.</exception>
    /// <inheritdoc cref="RunAsync"/>
    Task<RunningCell> StartAsync<TCell>(TCell cell, CellRunOptions? options = null, CancellationToken cancellationToken = default)
        where TCell : ICell;
}
