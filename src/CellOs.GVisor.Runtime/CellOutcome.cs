namespace CellOs.GVisor;

/// <summary>
/// What ended a run of a cell: the cause. The numbers are apart from it, in <see cref="CellResult.ExitCode"/> and
/// <see cref="CellResult.Signal"/>.
/// </summary>
/// <remarks>
/// That there is no runsc at all is no outcome of a run, since there was none: it is a <see cref="CellLaunchException"/> of the kind
/// <see cref="CellErrorKind.RunscNotFound"/>.
/// </remarks>
public enum CellOutcome
{
    /// <summary>The program ended by itself; <see cref="CellResult.ExitCode"/> says with which code.</summary>
    Exited,

    /// <summary>A signal ended the program, or the sandbox as a whole; <see cref="CellResult.Signal"/> says which.</summary>
    Signalled,

    /// <summary>
    /// The kernel killed the sandbox, because the cell had reached its memory limit: the control group's own count of such kills says so.
    /// </summary>
    OutOfMemory,

    /// <summary>The cell's time to live was over, and the launcher killed it.</summary>
    TtlExpired,

    /// <summary>The caller's token was cancelled, and the launcher killed the cell or did not start it.</summary>
    Cancelled,

    /// <summary>
    /// The caller stopped or killed the running cell (<see cref="RunningCell"/>). A program that ends in good order when it is asked to
    /// has an exit code.
    /// </summary>
    Stopped,

    /// <summary>
    /// runsc itself failed: it could not start the program, or the sandbox broke down under it. <see cref="CellResult.Failure"/> is what
    /// runsc says, <see cref="CellResult.Stage"/> how far it had come.
    /// </summary>
    RuntimeFailed,

    /// <summary>
    /// Nobody can tell how the program ended, since runsc ended without a word; as it does when someone kills it.
    /// </summary>
    Lost,
}
