using System.Globalization;

namespace CellOs.GVisor.Runtime;

/// <summary>What is known of an ended run.</summary>
internal sealed record Evidence
{
    /// <summary>runsc's exit code; <see langword="null"/> when the launcher killed it.</summary>
    public required int? RunscExitCode { get; init; }

    /// <summary>The wait status that runsc noted; <see langword="null"/> when it noted none.</summary>
    public required WaitStatus? Noted { get; init; }

    /// <summary>Whether runsc started the sandbox's process.</summary>
    public required bool SandboxStarted { get; init; }

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
}

/// <summary>How a run ended, from the evidence.</summary>
internal readonly record struct Verdict(CellOutcome Outcome, int? ExitCode = null, int? Signal = null, string? Failure = null)
{
    private const int Kill = 9;

    internal static Verdict Of(Evidence evidence)
    {
        var status = evidence.Noted;

        // The launcher's kill is the cause only where nothing else was: the program may have been quicker.
        var wasKilled = evidence.Reason is not null && (evidence.KillDelivered || evidence.RunscExitCode is null);
        if (wasKilled && (status is null || status.Value.Signal is Kill || status.Value.ExitCode is 128 + Kill))
        {
            return new Verdict(
                evidence.Reason is StopReason.TtlExpired ? CellOutcome.TtlExpired : CellOutcome.Cancelled,
                Failure: evidence.SandboxStarted ? null : "runsc had not started the sandbox by then.");
        }

        if (status is not null)
        {
            return evidence.Panic is { } panic
                ? new Verdict(CellOutcome.Crashed, Failure: $"The sandbox broke down: {FirstLine(panic)}")
                : status.Value.Signal is { } signal
                    ? new Verdict(CellOutcome.Signalled, Signal: signal)
                    : new Verdict(CellOutcome.Exited, ExitCode: status.Value.ExitCode);
        }

        if (evidence.LogMessage is { } message)
        {
            return new Verdict(CellOutcome.NeverStarted, Failure: evidence.Panic is { } panic ? $"{message} ({FirstLine(panic)})" : message);
        }

        var code = evidence.RunscExitCode?.ToString(CultureInfo.InvariantCulture);
        return evidence.SandboxStarted
            ? new Verdict(CellOutcome.Crashed, Failure: $"runsc ended with code {code} and did not say how the program had ended, as it does when the cell's memory limit kills it.")
            : new Verdict(CellOutcome.NeverStarted, Failure: evidence.StandardError.Trim() is { Length: > 0 } text ? text : $"runsc ended with code {code} and said nothing.");
    }

    private static string FirstLine(string text) => text.Trim().Split('\n', 2)[0].Trim();
}
