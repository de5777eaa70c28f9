using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Runtime;

namespace CellOs.GVisor.Backend;

/// <summary>
/// Runs the programs of ExecutionCell documents under gVisor's runsc. What a document asks for is enforced, or the document is refused by name of what cannot
/// be. The page <c>backend.md</c> says what becomes of each member.
/// </summary>
/// <remarks>
/// A document's <c>spec.id</c> is taken from when the cell is made until it is destroyed. On the host it is no name of anything but the folder of its artifacts:
/// containers and directories have random names.
/// </remarks>
public sealed class GVisorCellBackend : ICellBackend, ICellExporter, IAsyncDisposable
{
    private readonly BackendCells? _cells;

    /// <summary>Creates a backend. Nothing is made on the host before the first cell is.</summary>
    /// <param name="options">What it gives its cells.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no root filesystem or there are two, or the rules forbid something that the options give every cell.</exception>
    /// <exception cref="PlatformNotSupportedException">The host is not Linux.</exception>
    public GVisorCellBackend(GVisorCellBackendOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!OperatingSystem.IsLinux())
        {
            throw NotHere();
        }

        CheckRoot(options);
        CheckBundle(options);
        _cells = new BackendCells(options);
    }

    /// <summary>How many cells the backend has: all that were made and are not destroyed, and those on the way.</summary>
    public int TrackedCellCount => OperatingSystem.IsLinux() ? _cells!.Count : throw NotHere();

    /// <summary>Whether the backend has a cell with an id: one that was made and is not destroyed, or is on the way.</summary>
    /// <param name="cellId">The id.</param>
    public bool HasTrackedState(string cellId) => OperatingSystem.IsLinux() ? _cells!.Has(cellId) : throw NotHere();

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The backend is disposed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled before the cell ran.</exception>
    /// <remarks>
    /// A document without <c>spec.run</c> is accepted: nothing is started for it, and <see cref="WaitForExitAsync"/> has <see langword="null"/> to say. The values of
    /// secrets are not kept: they can be wiped when this returns.
    /// </remarks>
    public Task<CellHandle> CreateAsync(
        ExecutionCellDocument document,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? secrets = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return OperatingSystem.IsLinux() ? _cells!.CreateAsync(document, secrets, cancellationToken) : throw NotHere();
    }

    /// <inheritdoc/>
    public Task<CellExit?> WaitForExitAsync(string cellId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cellId);
        return OperatingSystem.IsLinux() ? _cells!.WaitForExitAsync(cellId, cancellationToken) : throw NotHere();
    }

    /// <inheritdoc/>
    public Task<CellExportReport> ExportAsync(CellHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return OperatingSystem.IsLinux() ? _cells!.ExportAsync(handle, cancellationToken) : throw NotHere();
    }

    /// <inheritdoc/>
    /// <remarks>An export that is on the way is given up. What is left of a cell, if anything is, is cleared away by the next start in the same work directory.</remarks>
    public Task<TeardownReport> DestroyAsync(CellHandle handle, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(handle);
        return OperatingSystem.IsLinux() ? _cells!.DestroyAsync(handle, cancellationToken) : throw NotHere();
    }

    /// <summary>Destroys all cells, and makes no more.</summary>
    /// <returns>A task that ends when nothing is left of them.</returns>
    /// <exception cref="CellBackendException">Something of one is left, and nobody has been told yet.</exception>
    public ValueTask DisposeAsync() => OperatingSystem.IsLinux() ? _cells!.DisposeAsync() : throw NotHere();

    private static void CheckRoot(GVisorCellBackendOptions options)
    {
        if (options.Launch.RootfsDirectory is null == (options.HostPrograms.Count == 0))
        {
            throw new ArgumentException(
                $"The cells of a backend need one root filesystem: a directory in {nameof(options.Launch)}.{nameof(CellRunOptions.RootfsDirectory)}, or {nameof(options.HostPrograms)} to build it from, and not both.",
                nameof(options));
        }
    }

    // What the rules have against a cell that asks for nothing they have against the options.
    private static void CheckBundle(GVisorCellBackendOptions options)
    {
        try
        {
            BundleConfig.GenerateComplete(
                new ExecutionCellDocument { Spec = new ExecutionCellSpec { Id = "none", Authority = new ExecutionCellAuthority(), Lifetime = new ExecutionCellLifetime { TtlSeconds = 1 }, Run = new ExecutionCellRun { Argv = ["/none"], SecretDelivery = SecretDelivery.Env } } },
                options.Bundle);
        }
        catch (BundleConfigException e)
        {
            throw new ArgumentException($"No cell can run with these options. {e.Message}", nameof(options), e);
        }
    }

    private static PlatformNotSupportedException NotHere() => new("There can be no backend for cells here: gVisor's runsc needs Linux.");
}
