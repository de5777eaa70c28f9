namespace CellOs.GVisor.Runtime.Testing;

/// <summary>A pool that always has a fake cell ready.</summary>
internal sealed class FakePool<TCell>(FakeCellRunner runner, TCell cell, CellPoolHostOptions options) : ICellPool<TCell>, IAsyncDisposable
    where TCell : ICell
{
    private long _taken;
    private int _isDisposed;

    /// <inheritdoc/>
    public CellPoolStatistics Statistics => new(
        Ready: Volatile.Read(ref _isDisposed) == 0 ? options.Size : 0,
        Preparing: 0,
        Warm: Interlocked.Read(ref _taken),
        Cold: 0,
        Expired: 0,
        Died: 0,
        Failed: 0,
        LastFailure: null);

    /// <inheritdoc/>
    public async Task<RunningCell> TakeAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isDisposed) != 0, typeof(CellPool<>));
        var taken = await runner.TakeAsync(cell, cancellationToken).ConfigureAwait(false);
        Interlocked.Increment(ref _taken);
        return taken;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Volatile.Write(ref _isDisposed, 1);
        return ValueTask.CompletedTask;
    }
}
