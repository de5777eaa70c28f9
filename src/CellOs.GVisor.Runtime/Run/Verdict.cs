using System.Globalization;

namespace CellOs.GVisor.Runtime;

/// <summary>What is known of an ended run.</summary>
internal sealed record Evidence
{
    /// <summary>runsc's exit code; <see langword="null"/> when the launcher killed it.</summary>
    public required int? RunscExitCode { get; init; }

    /// <summary>The wait status that runsc noted; <see langword="null"/> when it noted none.</summary>
    public required WaitStatus? Noted { get; init; }

    /// <summary>How far the run had come.</summary>
    public required CellStage Stage { get; init; }

    /// <summary>The first message in runsc's error log.</summary>
    public required string? LogMessage { get; init; }

    /// <summary>What the sandbox wrote when it crashed.</summary>
    public required string? Panic { get; init; }

    /// <summary>The end of standard error: runsc's own text when it could not even read its flags.</summary>
    public required string StandardError { get; init; }

    /// <summary>Why the launcher wanted the end, if it did.</summary>
    public required StopReason? Reason { get; init; }

    /// <summary>Whether runsc took the launcher's order to kill.</summary>
    public required bool KillDelivered { get; init; }

    /// <summary>Whether runsc took the launcher's request that the program end.</summary>
    public required bool TerminationDelivered { get; init; }

    /// <summary>Whether the kernel killed for want of memory in the cell's control group.</summary>
    public required bool OutOfMemory { get; init; }

    /// <summary>Whether the sandbox says that it had to end the cell's program, since a host process that carried it had died.</summary>
    public required bool ProgramDied { get; init; }

    /// <summary>Whether the cell's limit of processes kept one from being made.</summary>
    public required bool OutOfThreads { get; init; }

    /// <summary>The limit that was reached, by the control groups' own counts.</summary>
    public CellLimit? ReachedLimit => OutOfMemory ? CellLimit.MemoryBytes : OutOfThreads ? CellLimit.Pids : null;
}

/// <summary>How a run ended, as the evidence has it.</summary>
internal readonly record struct Verdict(CellOutcome Outcome, int? ExitCode = null, int? Signal = null, CellStage? Stage = null, string? Failure = null)
{
    private const int Kill = 9;

    internal static Verdict Of(Evidence evidence)
    {
        var status = evidence.Noted;
        var mayBeKill = status is null || status.Value.Signal is Kill || status.Value.ExitCode is 128 + Kill;

        // The launcher's kill is the cause only where nothing else was: the program may have been quicker.
        if (evidence.Reason is { } reason && mayBeKill && (evidence.KillDelivered || evidence.RunscExitCode is null))
        {
            return Killed(reason, evidence);
        }

        // Which process the kernel takes is its own affair: the sandbox as a whole, the one that carries the program, or runsc while it starts.
        if (evidence.OutOfMemory && (mayBeKill || evidence.ProgramDied || evidence.Panic is not null))
        {
            return status is null && evidence.Stage is not CellStage.Run
                ? new Verdict(CellOutcome.OutOfMemory, Failure: "runsc had not started the program by then; it needs some 16 MiB for itself.")
                : new Verdict(CellOutcome.OutOfMemory, Signal: Kill);
        }

        if (status is { } known)
        {
            return evidence.Panic is { } panic
                ? new Verdict(CellOutcome.RuntimeFailed, Stage: CellStage.Run, Failure: $"The sandbox broke down{Cause(evidence)}: {FirstLine(panic)}")
                : new Verdict(
                    evidence.TerminationDelivered ? CellOutcome.Stopped : known.Signal is null ? CellOutcome.Exited : CellOutcome.Signalled,
                    known.ExitCode,
                    known.Signal);
        }

        if (evidence.LogMessage is { } message)
        {
            return Failed(evidence, (evidence.Panic is { } panic ? $"{message} ({FirstLine(panic)})" : message) + Cause(evidence));
        }

        var code = evidence.RunscExitCode?.ToString(CultureInfo.InvariantCulture);
        return evidence.Stage is CellStage.Create
            ? Failed(evidence, evidence.StandardError.Trim() is { Length: > 0 } text ? text : $"runsc ended with code {code} and said nothing.")
            : new Verdict(CellOutcome.Lost, Stage: evidence.Stage, Failure: $"runsc ended with code {code} and did not say how the program had ended.");
    }

    private static Verdict Killed(StopReason reason, Evidence evidence)
    {
        var signal = evidence.Stage is CellStage.Create ? default(int?) : Kill;
        var early = signal is null ? "runsc had not started the sandbox by then." : null;
        return reason switch
        {
            StopReason.TtlExpired => new Verdict(CellOutcome.TtlExpired, Signal: signal, Failure: early),
            StopReason.Stopped => new Verdict(CellOutcome.Stopped, Signal: signal, Failure: early),
            StopReason.StartTimedOut => Failed(evidence, "runsc did not start the program in time, and was stopped."),
            _ => new Verdict(CellOutcome.Cancelled, Signal: signal, Failure: early),
        };
    }

    private static Verdict Failed(Evidence evidence, string failure) => new(CellOutcome.RuntimeFailed, Stage: evidence.Stage, Failure: failure);

    private static string Cause(Evidence evidence)
        => evidence.OutOfThreads ? ", having reached the cell's limit of processes (linux.resources.pids.limit), which counts runsc's own threads, too" : "";

    private static string FirstLine(string text) => text.Trim().Split('\n', 2)[0].Trim();
}
