namespace CellOs.GVisor.Backend;

/// <summary>A backend, or another port of the supervisor, could not do what it was asked for.</summary>
public sealed class CellBackendException : CellException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="backendKind">What failed, in the port's words.</param>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">The thing at fault, the place and the remedy.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public CellBackendException(CellBackendErrorKind backendKind, CellErrorKind kind, string message, Exception? innerException = null)
        : base(kind, message, innerException) => BackendKind = backendKind;

    /// <summary>What failed, in the port's words.</summary>
    public CellBackendErrorKind BackendKind { get; }
}

/// <summary>The kinds of errors of upstream's port.</summary>
public enum CellBackendErrorKind
{
    /// <summary>The document is not one that can be run.</summary>
    InvalidSpec,

    /// <summary>The arguments are too long for the kernel command line of other backends.</summary>
    ArgvTooLarge,

    /// <summary>The host failed, or has no such cell.</summary>
    Host,

    /// <summary>An event could not be delivered.</summary>
    EventSink,

    /// <summary>A secret could not be had.</summary>
    SecretBroker,

    /// <summary>An artifact could not be exported.</summary>
    ExportSink,

    /// <summary>An inference broker failed.</summary>
    InferenceBroker,

    /// <summary>A step came out of its order.</summary>
    Lifecycle,
}
