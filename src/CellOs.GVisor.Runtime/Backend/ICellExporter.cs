namespace CellOs.GVisor.Backend;

/// <summary>
/// Copies what a cell was to leave (<c>spec.export.artifacts</c>) out of it: a supervisor calls it when the program has ended and before it
/// destroys the cell. All calls may come at the same time from many threads.
/// </summary>
public interface ICellExporter
{
    /// <summary>Copies a cell's artifacts into a folder of its own. Asked again, it gives the same report and copies nothing.</summary>
    /// <param name="handle">The cell's handle.</param>
    /// <param name="cancellationToken">Gives up; nothing of the export is left then, and it can be asked for again.</param>
    /// <returns>What came of each artifact, in the order of the document; that one is missing or refused is no exception.</returns>
    /// <exception cref="CellBackendException">
    /// The handle is unknown or the cell is being destroyed (<see cref="CellBackendErrorKind.Host"/>), its program still runs
    /// (<see cref="CellBackendErrorKind.Lifecycle"/>), or the place that the artifacts go to failed (<see cref="CellBackendErrorKind.ExportSink"/>).
    /// </exception>
    Task<CellExportReport> ExportAsync(CellHandle handle, CancellationToken cancellationToken = default);
}
