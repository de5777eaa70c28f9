using CellOs.GVisor.Runtime;

namespace CellOs.GVisor;

/// <summary>
/// Keeps sandboxes of one cell ready: made, with everything mounted and limited, and only the program not started. To take one is three to
/// six times as fast as to start a cell. The time to live begins when it is taken.
/// </summary>
/// <typeparam name="TCell">The cell's type.</typeparam>
/// <remarks>
/// <para>
/// What runsc has read when it made a sandbox cannot be changed any more: arguments, environment, mounts, limits. So the holes are filled
/// once, for the whole pool, and taking a cell takes none. What may differ from run to run is what the program finds when it starts: its
/// standard input, and the contents of what is bound into it.
/// </para>
/// <para>No sandbox is used twice. When this object is disposed, those that wait are cleared away; cells that were taken go on.</para>
/// </remarks>
public sealed class CellPool<TCell> : ICellPool<TCell>, IAsyncDisposable
    where TCell : ICell
{
    private readonly WarmSandboxes? _sandboxes;

    /// <summary>Creates a pool, which begins to make sandboxes at once.</summary>
    /// <param name="cell">The cell, its holes filled.</param>
    /// <param name="options">How many sandboxes to keep; <see langword="null"/> takes the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="cell"/> is <see langword="null"/>.</exception>
    /// <exception cref="PlatformNotSupportedException">The host is not Linux.</exception>
    public CellPool(TCell cell, CellPoolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (!OperatingSystem.IsLinux())
        {
            throw NotHere();
        }

        _sandboxes = new WarmSandboxes(CellFace.Of(cell), options ?? new CellPoolOptions());
    }

    /// <inheritdoc/>
    public CellPoolStatistics Statistics => OperatingSystem.IsLinux() ? _sandboxes!.Statistics : throw NotHere();

    /// <inheritdoc/>
    public Task<RunningCell> TakeAsync(CancellationToken cancellationToken = default)
        => OperatingSystem.IsLinux() ? _sandboxes!.TakeAsync(cancellationToken) : throw NotHere();

    /// <summary>Clears away the sandboxes that wait, and makes no more.</summary>
    /// <returns>A task that ends when nothing is left of them.</returns>
    /// <exception cref="CellTeardownException">Something of one is left.</exception>
    public ValueTask DisposeAsync() => OperatingSystem.IsLinux() ? _sandboxes!.DisposeAsync() : throw NotHere();

    private static PlatformNotSupportedException NotHere()
        => new($"There can be no pool of the cell '{TCell.Descriptor.Id}' here: gVisor's runsc needs Linux.");
}
