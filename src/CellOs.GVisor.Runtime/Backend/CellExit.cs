namespace CellOs.GVisor.Backend;

/// <summary>How a cell's program ended.</summary>
/// <param name="ExitCode">The exit code; 128 and the signal's number when a signal ended it.</param>
/// <param name="Outcome">The cause.</param>
public sealed record CellExit(int ExitCode, CellOutcome Outcome)
{
    /// <summary>Whether the program's own end is attested, so that <see cref="ExitCode"/> can be trusted. Not so when the cell was killed.</summary>
    public bool IsClean => Outcome is CellOutcome.Exited or CellOutcome.Signalled;
}
