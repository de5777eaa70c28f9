namespace CellOs.GVisor;

/// <summary>
/// A cell has ended, but something of it is left on the host (<see cref="CellErrorKind.TeardownIncomplete"/>). What ended the
/// run otherwise is not lost: it is the <see cref="Result"/> or the inner exception.
/// </summary>
public sealed class CellTeardownException : CellRuntimeException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="containerId">The container id the run had.</param>
    /// <param name="report">What is left.</param>
    /// <param name="innerException">What the run itself ended with, when that was an exception.</param>
    public CellTeardownException(string containerId, CellTeardownReport report, Exception? innerException = null)
        : base(
            CellErrorKind.TeardownIncomplete,
            $"The cell '{containerId}' has ended, but this is left of it on the host: {string.Join("; ", report?.Residue ?? [])}.",
            innerException)
    {
        ArgumentNullException.ThrowIfNull(report);
        Report = report;
    }

    /// <summary>What was looked for, and what is left.</summary>
    public CellTeardownReport Report { get; }

    /// <summary>How the run ended; <see langword="null"/> when that was an exception.</summary>
    public CellResult? Result { get; init; }
}
