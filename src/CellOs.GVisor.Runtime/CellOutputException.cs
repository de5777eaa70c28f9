namespace CellOs.GVisor;

/// <summary>A cell was killed for its output: it wrote more than its buffer holds, or its reader went away, and that was to end it.</summary>
public sealed class CellOutputException : CellException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, and what to change if it should not.</param>
    public CellOutputException(string message)
        : base(CellErrorKind.OutputRefused, message)
    {
    }
}
