namespace CellOs.GVisor;

/// <summary>
/// Hands out cells whose sandboxes were made beforehand: a <see cref="CellPool{TCell}"/>, one that a container of services keeps
/// (<see cref="CellsBuilder.AddPool"/>), or a fake of a test.
/// </summary>
/// <typeparam name="TCell">The cell's type.</typeparam>
public interface ICellPool<TCell>
    where TCell : ICell
{
    /// <summary>What the pool has and has done.</summary>
    CellPoolStatistics Statistics { get; }

    /// <summary>
    /// Takes a cell: one whose sandbox waits, or else one that is started from the beginning. It is the caller's from then on, as from
    /// <c>StartAsync</c>.
    /// </summary>
    /// <param name="cancellationToken">Gives up. Once the cell runs, it has no effect.</param>
    /// <returns>The cell, as soon as its program runs.</returns>
    /// <exception cref="ObjectDisposedException">The pool is disposed.</exception>
    /// <exception cref="CellLaunchException">No sandbox was ready, and the cell could not be started.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled before the cell ran.</exception>
    Task<RunningCell> TakeAsync(CancellationToken cancellationToken = default);
}
