namespace CellOs.GVisor;

/// <summary>The root of everything that cells throw. <see cref="Kind"/> says what went wrong in a form programs can read.</summary>
/// <remarks>How a cell's program ends is no exception unless the caller asks for one.</remarks>
public abstract class CellException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">The thing at fault, the place and the remedy.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    protected CellException(CellErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>What went wrong.</summary>
    public CellErrorKind Kind { get; }
}

/// <summary>What went wrong, for programs.</summary>
public enum CellErrorKind
{
    /// <summary>A hole holds a value that the cell cannot carry. Nothing was started.</summary>
    InvalidValue,

    /// <summary>A text is not a valid ExecutionCell document or policy pack. Nothing was started.</summary>
    InvalidDocument,

    /// <summary>No <c>runsc</c> was found. Nothing was started.</summary>
    RunscNotFound,

    /// <summary>The <c>runsc</c> that was found is too old for the cell, or does not say which release it is. Nothing was started.</summary>
    RunscUnsupported,

    /// <summary>The root filesystem, or a bind mount's source or target, is missing or unfit. Its program was not started.</summary>
    FileSystemUnfit,

    /// <summary>The host cannot enforce something the cell asks for. Nothing was started.</summary>
    NotEnforceable,

    /// <summary>The launcher could not prepare the bundle or start <c>runsc</c>. What had been prepared is gone again.</summary>
    LaunchFailed,

    /// <summary>A backend or supervisor has a cell with this id already. That one is unharmed.</summary>
    CellExists,

    /// <summary>A backend has no such cell: it never had, or it is destroyed, or is being destroyed.</summary>
    UnknownCell,

    /// <summary>What was asked for needs a program that has ended, and the cell's still runs.</summary>
    CellRunning,

    /// <summary><c>runsc</c> itself failed under a running cell, or ended without a word of how the program did.</summary>
    RuntimeFailed,

    /// <summary>The cell has ended, but something of it is left on the host; the message lists what.</summary>
    TeardownIncomplete,

    /// <summary>The cell was killed for its output: it outran its buffer or the disk, or its reader left, and that was to end it.</summary>
    OutputRefused,

    /// <summary><c>runsc</c> did not carry out a command on a running cell, such as <c>exec</c> or <c>pause</c>. The cell goes on.</summary>
    CommandFailed,

    /// <summary>What a supervisor relies on failed: a broker of secrets, the sink of events, the export. The cell is destroyed all the same.</summary>
    PortFailed,

    /// <summary>The cell did not exit with code 0, and its caller asked for an exception in that case.</summary>
    Unsuccessful,
}
