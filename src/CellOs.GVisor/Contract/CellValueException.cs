namespace CellOs.GVisor;

/// <summary>A hole of a cell holds a value that <c>config.json</c> cannot carry.</summary>
public sealed class CellValueException : CellException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="hole">The property at fault.</param>
    /// <param name="problem">What is wrong with its value and what would be right; it never repeats the value, which may be a secret.</param>
    public CellValueException(string hole, string problem)
        : base(CellErrorKind.InvalidValue, $"'{hole}' {problem}") => Hole = hole;

    /// <summary>The name of the property at fault.</summary>
    public string Hole { get; }
}
