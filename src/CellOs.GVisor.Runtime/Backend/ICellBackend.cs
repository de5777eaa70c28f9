using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Backend;

/// <summary>
/// What a CellOS supervisor needs of the place where cells run: the port of upstream's <c>CellBackend</c>. All methods may be called at the
/// same time from many threads. A backend sends no lifecycle events; that is the supervisor's affair.
/// </summary>
public interface ICellBackend
{
    /// <summary>Isolates the cell on the host. When this returns, a backend that runs programs itself has started the cell's.</summary>
    /// <param name="document">The cell.</param>
    /// <param name="secrets">The values of <c>spec.authority.secretRefs</c>, by alias. A reference without a value is refused. Nothing of them is kept: their owner wipes them when this returns.</param>
    /// <param name="cancellationToken">Gives up; nothing is left then.</param>
    /// <returns>The handle for <see cref="DestroyAsync"/>.</returns>
    /// <exception cref="CellBackendException">The document cannot be run here as it stands, or the host failed. Nothing is left of the cell.</exception>
    Task<CellHandle> CreateAsync(
        ExecutionCellDocument document,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? secrets = null,
        CancellationToken cancellationToken = default);

    /// <summary>Waits for the program of a cell.</summary>
    /// <param name="cellId">The cell's <c>spec.id</c>.</param>
    /// <param name="cancellationToken">Gives up waiting; the cell goes on.</param>
    /// <returns>How it ended; <see langword="null"/> when this backend runs no program for the cell.</returns>
    /// <exception cref="CellBackendException">The backend's own failure, which is not the program's exit.</exception>
    Task<CellExit?> WaitForExitAsync(string cellId, CancellationToken cancellationToken = default);

    /// <summary>Removes everything of the cell from the host, killing it first if need be.</summary>
    /// <param name="handle">The cell's handle.</param>
    /// <param name="cancellationToken">Gives up waiting; the removal goes on.</param>
    /// <exception cref="CellBackendException">
    /// The handle is unknown or the cell is destroyed already (of many callers at once exactly one wins), or something of it is left.
    /// </exception>
    Task<TeardownReport> DestroyAsync(CellHandle handle, CancellationToken cancellationToken = default);
}
