using System.Collections.Concurrent;
using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Supervision;

/// <summary>
/// Carries ExecutionCell documents through their phases: secrets, started, run, export, destroy, revoke, destroyed. Whatever fails in
/// between, the cell is destroyed, its secrets are taken back, and its events are sent. Any number of documents can be carried at a time.
/// </summary>
public sealed class CellSupervisor
{
    private readonly ICellBackend _backend;
    private readonly ICellEventSink _events;
    private readonly CellSupervisorOptions _options;
    private readonly ConcurrentDictionary<string, byte> _carried = new(StringComparer.Ordinal);

    /// <summary>Creates a supervisor.</summary>
    /// <param name="backend">Where cells run.</param>
    /// <param name="events">Where their events go.</param>
    /// <param name="options">What else it relies on; <see langword="null"/> takes the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="backend"/> or <paramref name="events"/> is <see langword="null"/>.</exception>
    /// <exception cref="ExecutionCellDocumentException">A policy pack was made in code and is not valid.</exception>
    public CellSupervisor(ICellBackend backend, ICellEventSink events, CellSupervisorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(backend);
        ArgumentNullException.ThrowIfNull(events);
        _backend = backend;
        _events = events;
        _options = options ?? new CellSupervisorOptions();
        foreach (var pack in _options.PolicyPacks)
        {
            pack.ToUtf8Bytes();
        }
    }

    /// <summary>Carries a document to its end.</summary>
    /// <param name="document">The document.</param>
    /// <param name="runId">What the caller knows this run by, for the events; <see langword="null"/>, the default: nothing.</param>
    /// <param name="cancellationToken">
    /// Gives up: what the cell has not come to is left out, and it is destroyed. That is in the result and no exception, so that what became
    /// of the cell is not lost.
    /// </param>
    /// <returns>What came of it. What failed is in <see cref="CellSupervision.Failures"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public async Task<CellSupervision> RunAsync(ExecutionCellDocument document, string? runId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        var cell = new SupervisedCell(_backend, _events, _options, document, runId, cancellationToken);
        var id = document.Spec.Id ?? "";
        if (!_carried.TryAdd(id, 0))
        {
            return cell.RefuseTwin();
        }

        try
        {
            return await cell.CarryAsync().ConfigureAwait(false);
        }
        finally
        {
            _carried.TryRemove(id, out _);
        }
    }
}
