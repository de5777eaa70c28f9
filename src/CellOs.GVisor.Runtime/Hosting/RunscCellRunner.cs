using Microsoft.Extensions.Options;

namespace CellOs.GVisor.Runtime;

/// <summary>The cells of one container of services: they share its options, its bound, its log and its meter, and end with it.</summary>
internal sealed class RunscCellRunner : ICellRunner, ICellHost, IAsyncDisposable, IDisposable
{
    private readonly CellTelemetry _telemetry;
    private readonly Lazy<CellRunOptions> _defaults;
    private readonly LiveLaunches _live = new();
    private readonly Lazy<Task> _disposal;

    /// <param name="options">How the service runs its cells. Not looked at before it does: a host makes its services first, and judges their options after that.</param>
    /// <param name="telemetry">Where its cells report to.</param>
    /// <param name="clock">Its clock.</param>
    internal RunscCellRunner(IOptions<CellHostOptions> options, CellTelemetry telemetry, TimeProvider clock)
    {
        _telemetry = telemetry;
        _defaults = new Lazy<CellRunOptions>(() => Defaults(options.Value, telemetry, clock));
        _disposal = new Lazy<Task>(EndAsync);
    }

    /// <inheritdoc/>
    public Task<CellResult> RunAsync<TCell>(TCell cell, CellRunOptions? options = null, CancellationToken cancellationToken = default)
        where TCell : ICell
        => cell.RunAsync(With(options), cancellationToken);

    /// <inheritdoc/>
    public Task<RunningCell> StartAsync<TCell>(TCell cell, CellRunOptions? options = null, CancellationToken cancellationToken = default)
        where TCell : ICell
        => cell.StartAsync(With(options), cancellationToken);

    /// <inheritdoc/>
    public ICellPool<TCell> OpenPool<TCell>(TCell cell, CellPoolHostOptions options)
        where TCell : ICell
        => new CellPool<TCell>(cell, new CellPoolOptions { Size = options.Size, MaximumAge = options.MaximumAge, Run = With(null) });

    /// <inheritdoc/>
    public Task<CellReapReport> ReapAsync(CancellationToken cancellationToken) => CellReaper.ReapAsync(_defaults.Value, cancellationToken);

    /// <inheritdoc/>
    public Task<HostReport> InspectAsync(CancellationToken cancellationToken) => OperatingSystem.IsLinux()
        ? HostInspection.InspectAsync(_defaults.Value, cancellationToken)
        : Task.FromResult(new HostReport([new PlatformNotSupportedException("Cells cannot run here: gVisor's runsc needs Linux.")], new Dictionary<string, object>()));

    /// <summary>Kills the cells that still run, and waits until nothing is left of them.</summary>
    public ValueTask DisposeAsync() => new(_disposal.Value);

    /// <inheritdoc cref="DisposeAsync"/>
    /// <remarks>A container that is disposed synchronously waits: a cell that outlived it would be nobody's.</remarks>
    public void Dispose() => _disposal.Value.GetAwaiter().GetResult();

    private CellRunOptions Defaults(CellHostOptions host, CellTelemetry telemetry, TimeProvider clock) => new()
    {
        RunscPath = host.RunscPath,
        WorkDirectory = host.WorkDirectory,
        StartTimeout = host.StartTimeout,
        CaptureLimit = host.CaptureLimit,
        OutputBuffer = new CellOutputBuffer { Capacity = host.OutputCapacity, Overflow = host.OutputOverflow, SpillLimit = host.OutputSpillLimit },

        // Not disposed with the rest: whoever still waits for it shall be let go.
        Limiter = host.MaximumRunning is { } maximum ? new CellLimiter(maximum) : null,
        TimeProvider = clock,
        Telemetry = telemetry,
        Live = _live,
    };

    private CellRunOptions With(CellRunOptions? options)
    {
        ObjectDisposedException.ThrowIf(_live.IsEnding, typeof(ICellRunner));
        return options?.Over(_defaults.Value) ?? _defaults.Value;
    }

    private async Task EndAsync()
    {
        if (await _live.EndAsync().ConfigureAwait(false) is var count and > 0)
        {
            _telemetry.Log.CellsEnded(count);
        }
    }
}
