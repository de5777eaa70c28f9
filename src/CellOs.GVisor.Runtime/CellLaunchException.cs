namespace CellOs.GVisor;

/// <summary>A cell could not be started. Nothing of it is left on the host.</summary>
public sealed class CellLaunchException : CellRuntimeException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="kind">What went wrong.</param>
    /// <param name="message">The thing at fault, the place and the remedy.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public CellLaunchException(CellErrorKind kind, string message, Exception? innerException = null)
        : base(kind, message, innerException)
    {
    }

    /// <summary>
    /// How the run ended, when runsc was started and did not get as far as running the program; <see langword="null"/> when nothing was
    /// started, or when the launcher refused what runsc had mounted.
    /// </summary>
    public CellResult? Result { get; init; }

    /// <summary>A cell that was to go on beside its caller ended before its program ran.</summary>
    internal static CellLaunchException DidNotStart(CellDescriptor cell, CellResult result)
        => new(CellErrorKind.LaunchFailed, $"The cell '{cell.Id}' did not start: it {result}")
        {
            Result = result,
            RunscRelease = result.RunscRelease,
            RunscLog = result.RunscLog,
        };
}
