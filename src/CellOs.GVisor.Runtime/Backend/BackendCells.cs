using System.Collections.Concurrent;
using System.Runtime.Versioning;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Runtime;

namespace CellOs.GVisor.Backend;

/// <summary>All cells of a backend, by their ids.</summary>
[SupportedOSPlatform("linux")]
internal sealed class BackendCells(GVisorCellBackendOptions options) : IAsyncDisposable
{
    private static readonly Dictionary<string, ReadOnlyMemory<byte>> NoSecrets = [];

    private readonly ConcurrentDictionary<string, BackendCell> _cells = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Task> _unseen = [];
    private readonly CancellationTokenSource _closing = new();

    internal int Count => _cells.Count;

    internal bool Has(string cellId) => _cells.ContainsKey(cellId);

    internal async Task<CellHandle> CreateAsync(ExecutionCellDocument document, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? secrets, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, typeof(GVisorCellBackend));
        cancellationToken.ThrowIfCancellationRequested();
        var cell = Plan(document, secrets ?? NoSecrets);
        if (!_cells.TryAdd(cell.Id, cell))
        {
            cell.Dispose();
            throw BackendErrors.Exists(cell.Id);
        }

        using var starting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            return await cell.StartAsync(secrets ?? NoSecrets, starting.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Nothing is left of it, and its id is free again.
            Forget(cell);
            cancellationToken.ThrowIfCancellationRequested();
            throw new ObjectDisposedException(nameof(GVisorCellBackend));
        }
        catch (Exception e)
        {
            Forget(cell);
            if (BackendErrors.Of(e) is { } error)
            {
                throw error;
            }

            throw;
        }
    }

    internal Task<CellExit?> WaitForExitAsync(string cellId, CancellationToken cancellationToken)
        => _cells.TryGetValue(cellId, out var cell) ? cell.WaitForExitAsync(cancellationToken) : Task.FromResult<CellExit?>(null);

    internal Task<CellExportReport> ExportAsync(CellHandle handle, CancellationToken cancellationToken)
        => Find(handle) is { } cell ? cell.ExportAsync(cancellationToken) : Task.FromException<CellExportReport>(BackendErrors.Unknown(handle.CellId));

    internal async Task<TeardownReport> DestroyAsync(CellHandle handle, CancellationToken cancellationToken)
    {
        if (Find(handle) is not { } cell || !cell.TryClaimDestruction())
        {
            throw BackendErrors.Unknown(handle.CellId);
        }

        var destruction = DestroyAsync(cell);
        try
        {
            return await destruction.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!destruction.IsCompleted)
        {
            _unseen.Add(destruction);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        foreach (var cell in _cells.Values)
        {
            if (await cell.IsMade.ConfigureAwait(false))
            {
                // Somebody else may be destroying it, and is told how that went.
                _unseen.Add(cell.TryClaimDestruction() ? DestroyAsync(cell) : Task.WhenAny(cell.Gone));
            }
        }

        List<CellBackendException> failures = [];
        while (_unseen.TryTake(out var destruction))
        {
            try
            {
                await destruction.ConfigureAwait(false);
            }
            catch (CellBackendException e)
            {
                failures.Add(e);
            }
        }

        if (failures.Count > 0)
        {
            throw failures is [var one]
                ? one
                : new CellBackendException(CellBackendErrorKind.Host, CellErrorKind.TeardownIncomplete, string.Join(" ", failures.Select(static e => e.Message)), new AggregateException(failures));
        }
    }

    // A handle of an earlier cell with the same id is none of this one.
    private BackendCell? Find(CellHandle handle)
        => _cells.TryGetValue(handle.CellId, out var cell) && cell.Handle is { } own && own.Instance == handle.Instance ? cell : null;

    private BackendCell Plan(ExecutionCellDocument document, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> secrets)
    {
        BackendAdmission.Check(document, secrets, options);
        try
        {
            return new BackendCell(document, options);
        }
        catch (BundleConfigException e)
        {
            throw BackendErrors.InvalidSpec(e.Message, e);
        }
    }

    private async Task<TeardownReport> DestroyAsync(BackendCell cell)
    {
        try
        {
            var evidence = await cell.DestroyAsync().ConfigureAwait(false);
            Forget(cell);
            return new TeardownReport(cell.Id, Destroyed: true, _cells.Count) { Evidence = evidence };
        }
        catch (Exception e) when (BackendErrors.Of(e) is { } error)
        {
            // What is left has names of its own: the id is free again.
            Forget(cell);
            throw error;
        }
    }

    private void Forget(BackendCell cell)
    {
        _cells.TryRemove(new KeyValuePair<string, BackendCell>(cell.Id, cell));
        cell.Dispose();
    }
}
