namespace CellOs.GVisor;

/// <summary>
/// A cell has ended, but something of it is left on the host (<see cref="CellErrorKind.TeardownIncomplete"/>). What ended the
/// run otherwise is not lost: it is the <see cref="Result"/> or the inner exception.
/// </summary>
public sealed class CellTeardownException : CellRuntimeException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="containerId">The container id the run had.</param>
    /// <param name="residue">What is left, one entry each: the kind of thing and its path or process id.</param>
    /// <param name="innerException">What the run itself ended with, when that was an exception.</param>
    public CellTeardownException(string containerId, IReadOnlyList<string> residue, Exception? innerException = null)
        : base(
            CellErrorKind.TeardownIncomplete,
            $"The cell '{containerId}' has ended, but this is left of it on the host: {string.Join("; ", residue ?? [])}.",
            innerException)
    {
        ArgumentNullException.ThrowIfNull(residue);
        Residue = residue;
    }

    /// <summary>What is left, one entry each: the kind of thing and its path or process id.</summary>
    public IReadOnlyList<string> Residue { get; }

    /// <summary>How the run ended; <see langword="null"/> when that was an exception.</summary>
    public CellResult? Result { get; init; }
}
