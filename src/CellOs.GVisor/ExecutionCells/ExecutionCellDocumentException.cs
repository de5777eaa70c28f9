namespace CellOs.GVisor.ExecutionCells;

/// <summary>A text is not a valid ExecutionCell document or policy pack.</summary>
public sealed class ExecutionCellDocumentException : CellException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="findings">All that was found, errors and others, in the order of the text.</param>
    public ExecutionCellDocumentException(string message, IReadOnlyList<DocumentFinding> findings)
        : base(CellErrorKind.InvalidDocument, message) => Findings = findings;

    /// <summary>All that was found, each with its pointer, line and column, in the order of the text.</summary>
    public IReadOnlyList<DocumentFinding> Findings { get; }
}
