namespace CellOs.GVisor;

/// <summary>A cell was killed for its output: it wrote more than its buffer or the disk holds, or its reader went away, and that was to end it.</summary>
public sealed class CellOutputException : CellException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, and what to change if it should not.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public CellOutputException(string message, Exception? innerException = null)
        : base(CellErrorKind.OutputRefused, message, innerException)
    {
    }
}
