namespace CellOs.GVisor;

/// <summary>How a run of a cell ended.</summary>
public enum CellOutcome
{
    /// <summary>The program ended by itself; <see cref="CellResult.ExitCode"/> says with which code.</summary>
    Exited,

    /// <summary>
    /// A signal ended the program, or the sandbox as a whole, such as the host's out-of-memory killer; <see cref="CellResult.Signal"/>
    /// says which.
    /// </summary>
    Signalled,

    /// <summary>The cell's time to live was over, and the launcher killed it.</summary>
    TtlExpired,

    /// <summary>The caller's token was cancelled, and the launcher killed the cell or did not start it.</summary>
    Cancelled,

    /// <summary>runsc could not start the program; <see cref="CellResult.Failure"/> is runsc's own message.</summary>
    NeverStarted,

    /// <summary>
    /// The sandbox or runsc broke down under the running program, as it does when <c>pids.limit</c> is reached;
    /// <see cref="CellResult.Failure"/> says what is known.
    /// </summary>
    Crashed,
}
