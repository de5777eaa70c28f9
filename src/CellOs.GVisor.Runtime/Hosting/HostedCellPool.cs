using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CellOs.GVisor.Runtime;

/// <summary>
/// A pool that begins with its host and is drained after all other services have stopped, which may still take from it. Without a host it begins when it is first asked for,
/// and is drained with its container.
/// </summary>
/// <typeparam name="TCell">The cell's type.</typeparam>
internal sealed class HostedCellPool<TCell> : ICellPool<TCell>, IHostedLifecycleService, IAsyncDisposable, IDisposable
    where TCell : ICell
{
    private readonly Lock _gate = new();
    private readonly ICellHost _host;
    private readonly Func<TCell> _cell;
    private readonly Func<CellPoolHostOptions> _options;
    private readonly ILogger _log;

    private ICellPool<TCell>? _pool;
    private Task? _draining;

    /// <param name="host">Opens the pool.</param>
    /// <param name="cell">Fills the cell's holes.</param>
    /// <param name="options">How many to keep. Not looked at before the pool begins: a host makes its services first, and judges their options after that.</param>
    /// <param name="log">Receives what is logged.</param>
    internal HostedCellPool(ICellHost host, Func<TCell> cell, Func<CellPoolHostOptions> options, ILogger log)
    {
        _host = host;
        _cell = cell;
        _options = options;
        _log = log;
    }

    /// <inheritdoc/>
    public CellPoolStatistics Statistics => Open().Statistics;

    /// <inheritdoc/>
    public Task<RunningCell> TakeAsync(CancellationToken cancellationToken = default) => Open().TakeAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = Open();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DrainAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            // The container waits for it when it is disposed.
            _log.PoolNotDrained(TCell.Descriptor.Id, CellTags.ErrorType(e), "The host waits no longer.");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => new(DrainAsync());

    /// <inheritdoc/>
    public void Dispose() => DrainAsync().GetAwaiter().GetResult();

    private ICellPool<TCell> Open()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_draining is not null, typeof(ICellPool<TCell>));
            if (_pool is null)
            {
                var options = _options();
                _pool = _host.OpenPool(_cell(), options);
                _log.PoolOpened(TCell.Descriptor.Id, options.Size);
            }

            return _pool;
        }
    }

    private Task DrainAsync()
    {
        lock (_gate)
        {
            return _draining ??= _pool is null ? Task.CompletedTask : DrainAsync(_pool);
        }
    }

    private async Task DrainAsync(ICellPool<TCell> pool)
    {
        try
        {
            await ((IAsyncDisposable)pool).DisposeAsync().ConfigureAwait(false);
            var statistics = pool.Statistics;
            _log.PoolDrained(TCell.Descriptor.Id, statistics.Warm, statistics.Cold);
        }
        catch (CellException e)
        {
            // The host's other services shall go in order, too.
            _log.PoolNotDrained(TCell.Descriptor.Id, CellTags.ErrorType(e), CellTags.Reason(e));
        }
    }
}
