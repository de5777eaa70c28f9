using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Backend;

/// <summary>The errors of the backend, in the port's words.</summary>
internal static class BackendErrors
{
    internal static CellBackendException InvalidSpec(string message, Exception? inner = null)
        => new(CellBackendErrorKind.InvalidSpec, CellErrorKind.InvalidDocument, message, inner);

    /// <summary>The document may be good elsewhere; here something that it asks for cannot be had.</summary>
    internal static CellBackendException NotEnforceable(string message)
        => new(CellBackendErrorKind.Host, CellErrorKind.NotEnforceable, message);

    internal static CellBackendException Secret(string message)
        => new(CellBackendErrorKind.SecretBroker, CellErrorKind.InvalidValue, message);

    internal static CellBackendException Export(string message, Exception? inner = null)
        => new(CellBackendErrorKind.ExportSink, CellErrorKind.PortFailed, message, inner);

    internal static CellBackendException Exists(string cellId)
        => new(CellBackendErrorKind.Host, CellErrorKind.CellExists, $"There is a cell '{cellId}' already. Destroy it first, or give this one another id.");

    internal static CellBackendException Unknown(string cellId)
        => new(CellBackendErrorKind.Host, CellErrorKind.UnknownCell, $"There is no cell '{cellId}' of this handle: it was never made here, or it is destroyed, or is being destroyed.");

    internal static CellBackendException Running(string cellId)
        => new(CellBackendErrorKind.Lifecycle, CellErrorKind.CellRunning, $"The program of the cell '{cellId}' still runs, and writes its artifacts. Wait for its exit first.");

    /// <summary>How runsc failed under a cell is no exit of its program.</summary>
    internal static CellBackendException Failed(string cellId, CellResult result)
        => new(CellBackendErrorKind.Host, CellErrorKind.RuntimeFailed, $"How the program of the cell '{cellId}' ended is not known: it {result}");

    /// <summary>What came of making, running or clearing away a cell, if it is one of the launcher's own errors.</summary>
    internal static CellBackendException? Of(Exception exception) => exception switch
    {
        BundleConfigException e => InvalidSpec(e.Message, e),
        CellException e and not CellBackendException => new CellBackendException(CellBackendErrorKind.Host, e.Kind, e.Message, e),
        IOException or UnauthorizedAccessException => new CellBackendException(CellBackendErrorKind.Host, CellErrorKind.LaunchFailed, exception.Message, exception),
        _ => null,
    };
}
