namespace CellOs.GVisor.Runtime;

/// <summary>The values of tags: each one of few, and written the same for ever.</summary>
internal static class CellTags
{
    private static readonly object True = true;
    private static readonly object False = false;

    internal static string Of(CellOutcome outcome) => outcome switch
    {
        CellOutcome.Exited => "exited",
        CellOutcome.Signalled => "signalled",
        CellOutcome.OutOfMemory => "out_of_memory",
        CellOutcome.TtlExpired => "ttl_expired",
        CellOutcome.Cancelled => "cancelled",
        CellOutcome.Stopped => "stopped",
        CellOutcome.RuntimeFailed => "runtime_failed",
        _ => "lost",
    };

    internal static string Of(CellReapVerdict verdict) => verdict switch
    {
        CellReapVerdict.Running => "running",
        CellReapVerdict.Reaped => "reaped",
        CellReapVerdict.Incomplete => "incomplete",
        _ => "cannot_tell",
    };

    /// <summary>A boolean, boxed once.</summary>
    internal static object Of(bool value) => value ? True : False;

    /// <summary>What kind of failure an outcome is; <see langword="null"/> when it is the program's own affair.</summary>
    internal static string? ErrorType(CellOutcome outcome) => outcome switch
    {
        CellOutcome.RuntimeFailed => "RuntimeFailed",
        CellOutcome.Lost => "Lost",
        _ => null,
    };

    /// <summary>What kind of failure an exception is.</summary>
    internal static string ErrorType(Exception exception) => exception is CellException cell ? cell.Kind.ToString() : exception.GetType().FullName!;

    /// <summary>
    /// What a log may say of an exception: the message of one of ours, which holds no value of a cell; only the type of any other.
    /// </summary>
    internal static string Reason(Exception exception) => exception is CellException ? exception.Message : exception.GetType().FullName!;

    /// <summary>The event of an activity that a step of a launch is; <see langword="null"/> when it is none.</summary>
    internal static string? Event(LaunchStage stage) => stage switch
    {
        LaunchStage.RunscFound => "runsc.found",
        LaunchStage.LaunchRecorded => "bundle.ready",
        LaunchStage.RunscStarted => "runsc.started",
        LaunchStage.SandboxCreated => "sandbox.created",
        LaunchStage.ProgramStarted => "program.started",
        LaunchStage.StopRequested => "stop.requested",
        LaunchStage.KillDelivered => "kill.delivered",
        LaunchStage.RunscEnded => "runsc.ended",
        LaunchStage.DirectoryRemoved => "cleared",
        _ => null,
    };
}
