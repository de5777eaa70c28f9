using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CellOs.GVisor.Runtime;

/// <summary>The instruments of one meter: see <see cref="CellDiagnostics"/>.</summary>
internal sealed class CellInstruments
{
    private const string IdTag = "cellos.cell.id";

    // A start takes some 0.2 seconds, a run as long as it takes.
    private static readonly double[] StartBoundaries = [0.025, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1, 2.5, 5, 10, 30];
    private static readonly double[] RunBoundaries = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 150, 300, 900, 3600];

    private readonly Histogram<double> _runDuration;
    private readonly Histogram<double> _startDuration;
    private readonly Histogram<double> _queueDuration;
    private readonly UpDownCounter<long> _active;
    private readonly UpDownCounter<long> _queueLength;
    private readonly Counter<long> _poolTakes;
    private readonly Counter<long> _sweptLaunches;

    internal CellInstruments(Meter meter)
    {
        _runDuration = Seconds(meter, "cellos.cell.run.duration", "From when a cell has its turn until nothing is left of it.", RunBoundaries);
        _startDuration = Seconds(meter, "cellos.cell.start.duration", "From when a cell has its turn until its program runs.", StartBoundaries);
        _queueDuration = Seconds(meter, "cellos.queue.duration", "How long a cell waited for its turn.", RunBoundaries);
        _active = meter.CreateUpDownCounter<long>("cellos.cell.active", "{cell}", "Cells that have their turn and of which something is left.");
        _queueLength = meter.CreateUpDownCounter<long>("cellos.queue.length", "{cell}", "Cells that wait for their turn.");
        _poolTakes = meter.CreateCounter<long>("cellos.pool.takes", "{cell}", "Cells taken from a pool.");
        _sweptLaunches = meter.CreateCounter<long>("cellos.sweep.launches", "{launch}", "Launches that a crash sweep found.");
    }

    /// <summary>Whether anybody listens to what a run reports.</summary>
    internal bool HasListeners => _runDuration.Enabled || _startDuration.Enabled || _active.Enabled;

    internal void Began(CellDescriptor cell) => _active.Add(1, Id(cell));

    internal void Started(CellDescriptor cell, TimeSpan after) => _startDuration.Record(after.TotalSeconds, Id(cell));

    internal void Ended(CellDescriptor cell, TimeSpan duration, CellResult? result, string? errorType)
    {
        _active.Add(-1, Id(cell));
        var tags = new TagList { Id(cell) };
        if (result is not null)
        {
            tags.Add("cellos.cell.outcome", CellTags.Of(result.Outcome));
            tags.Add("cellos.cell.success", CellTags.Of(result.IsSuccess));
        }

        if (errorType is not null)
        {
            tags.Add("error.type", errorType);
        }

        _runDuration.Record(duration.TotalSeconds, tags);
    }

    internal void Queued(CellDescriptor cell) => _queueLength.Add(1, Id(cell));

    internal void LeftQueue(CellDescriptor cell) => _queueLength.Add(-1, Id(cell));

    internal void Waited(CellDescriptor cell, TimeSpan duration) => _queueDuration.Record(duration.TotalSeconds, Id(cell));

    internal void Taken(CellDescriptor cell, bool isWarm) => _poolTakes.Add(1, Id(cell), new("cellos.pool.start", isWarm ? "warm" : "cold"));

    internal void Swept(CellReapVerdict verdict) => _sweptLaunches.Add(1, new KeyValuePair<string, object?>("cellos.sweep.verdict", CellTags.Of(verdict)));

    private static Histogram<double> Seconds(Meter meter, string name, string description, IReadOnlyList<double> boundaries)
        => meter.CreateHistogram<double>(name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = boundaries });

    private static KeyValuePair<string, object?> Id(CellDescriptor cell) => new(IdTag, cell.Id);
}
