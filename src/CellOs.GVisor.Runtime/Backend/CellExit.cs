namespace CellOs.GVisor.Backend;

/// <summary>How a cell's program ended.</summary>
/// <param name="ExitCode">The exit code; 128 and the signal's number when a signal ended it.</param>
/// <param name="Outcome">The cause.</param>
public sealed record CellExit(int ExitCode, CellOutcome Outcome)
{
    /// <summary>Whether the program's own end is attested, so that <see cref="ExitCode"/> can be trusted. Not so when the cell was killed.</summary>
    public bool IsClean => Outcome is CellOutcome.Exited or CellOutcome.Signalled;

    /// <summary>Which time was over, for <see cref="CellOutcome.TtlExpired"/>; <see langword="null"/> otherwise.</summary>
    public CellTimeLimit? TimeLimit { get; init; }

    /// <summary>All that is known of the end, with the last of the program's output; <see langword="null"/> from a backend that does not tell.</summary>
    public CellResult? Result { get; init; }
}

/// <summary>What bounds the time of a cell's program. The smaller of the two is enforced.</summary>
public enum CellTimeLimit
{
    /// <summary><c>spec.lifetime.ttlSeconds</c>, or the default where the document has none.</summary>
    TimeToLive,

    /// <summary><c>spec.run.timeoutMs</c>.</summary>
    RunTimeout,
}
