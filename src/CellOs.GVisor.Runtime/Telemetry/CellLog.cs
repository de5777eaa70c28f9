using Microsoft.Extensions.Logging;

namespace CellOs.GVisor.Runtime;

/// <summary>What is logged: see <see cref="CellLogEvents"/>.</summary>
internal static partial class CellLog
{
    [LoggerMessage(CellLogEvents.CellQueued, LogLevel.Debug, "The cell '{CellId}' waits for its turn: {Maximum} may run at a time, and {Waiting} wait.")]
    internal static partial void CellQueued(this ILogger logger, string cellId, int maximum, int waiting);

    [LoggerMessage(CellLogEvents.CellStarted, LogLevel.Debug, "The cell '{CellId}' runs as '{ContainerId}', after {StartSeconds:0.000} seconds.")]
    internal static partial void CellStarted(this ILogger logger, string cellId, string containerId, double startSeconds);

#pragma warning disable SYSLIB1015 // The words are for people; outcome, code and signal are beside them for programs, under the names of the parameters as they are.
    [LoggerMessage(CellLogEvents.CellEnded, LogLevel.Information, "The cell '{CellId}' ('{ContainerId}') has ended after {RunSeconds:0.000} seconds: {Result}.")]
    internal static partial void CellEnded(this ILogger logger, string cellId, string containerId, string result, CellOutcome Outcome, int? ExitCode, int? Signal, double runSeconds);
#pragma warning restore SYSLIB1015

    [LoggerMessage(CellLogEvents.CellKilled, LogLevel.Warning, "The cell '{CellId}' ('{ContainerId}') was killed after {RunSeconds:0.000} seconds: {Outcome}.")]
    internal static partial void CellKilled(this ILogger logger, string cellId, string containerId, CellOutcome outcome, double runSeconds);

    [LoggerMessage(CellLogEvents.CellFailed, LogLevel.Error, "The cell '{CellId}' ('{ContainerId}') was not brought to its end by runsc {RunscRelease}: {Outcome}, at {Stage}, after {RunSeconds:0.000} seconds. What runsc says is in the result's Failure.")]
    internal static partial void CellFailed(this ILogger logger, string cellId, string containerId, CellOutcome outcome, CellStage? stage, RunscRelease? runscRelease, double runSeconds);

    [LoggerMessage(CellLogEvents.CellNotStarted, LogLevel.Error, "The cell '{CellId}' could not be started ({ErrorKind}): {Reason}")]
    internal static partial void CellNotStarted(this ILogger logger, string cellId, string errorKind, string reason);

    [LoggerMessage(CellLogEvents.CellNotClearedAway, LogLevel.Error, "The cell '{CellId}' ('{ContainerId}') has left something behind: {Reason}")]
    internal static partial void CellNotClearedAway(this ILogger logger, string cellId, string containerId, string reason);

    [LoggerMessage(CellLogEvents.CellBroken, LogLevel.Error, "The cell '{CellId}' ('{ContainerId}') was ended after {RunSeconds:0.000} seconds by an exception: {ErrorKind}.")]
    internal static partial void CellBroken(this ILogger logger, string cellId, string containerId, string errorKind, double runSeconds);

    [LoggerMessage(CellLogEvents.CellsEnded, LogLevel.Warning, "The container of services was disposed while {Count} cells ran or waited. They have been ended.")]
    internal static partial void CellsEnded(this ILogger logger, int count);

    [LoggerMessage(CellLogEvents.PoolOpened, LogLevel.Debug, "The pool of the cell '{CellId}' is open, and keeps {Size} sandboxes ready.")]
    internal static partial void PoolOpened(this ILogger logger, string cellId, int size);

    [LoggerMessage(CellLogEvents.SandboxFailed, LogLevel.Warning, "No sandbox could be made for the pool of the cell '{CellId}' ({ErrorKind}): {Reason}")]
    internal static partial void SandboxFailed(this ILogger logger, string cellId, string errorKind, string reason);

    [LoggerMessage(CellLogEvents.PoolDrained, LogLevel.Debug, "The pool of the cell '{CellId}' is closed: {Warm} cells came from it warm, {Cold} cold.")]
    internal static partial void PoolDrained(this ILogger logger, string cellId, long warm, long cold);

    [LoggerMessage(CellLogEvents.PoolNotDrained, LogLevel.Error, "The pool of the cell '{CellId}' is closed, but not everything of it has gone ({ErrorKind}): {Reason}")]
    internal static partial void PoolNotDrained(this ILogger logger, string cellId, string errorKind, string reason);

    [LoggerMessage(CellLogEvents.SweepDone, LogLevel.Debug, "The crash sweep has looked at {Launches} launches: {Running} run, {Reaped} were cleared away, {Incomplete} not in full, {Undecided} cannot be told.")]
    internal static partial void SweepDone(this ILogger logger, int launches, int running, int reaped, int incomplete, int undecided);

    [LoggerMessage(CellLogEvents.LaunchReaped, LogLevel.Information, "The launch '{Directory}' ('{ContainerId}'), whose launcher is gone, has been cleared away.")]
    internal static partial void LaunchReaped(this ILogger logger, string directory, string? containerId);

    [LoggerMessage(CellLogEvents.LaunchIncomplete, LogLevel.Error, "The launch '{Directory}' ('{ContainerId}'), whose launcher is gone, could not be cleared away in full. This is left: {Residue}")]
    internal static partial void LaunchIncomplete(this ILogger logger, string directory, string? containerId, string residue);

    [LoggerMessage(CellLogEvents.LaunchUndecided, LogLevel.Warning, "Whether the launch '{Directory}' has a launcher cannot be told, and it was left alone. If it has none, remove it.")]
    internal static partial void LaunchUndecided(this ILogger logger, string directory);

    [LoggerMessage(CellLogEvents.SweepFailed, LogLevel.Error, "The crash sweep could not be made ({ErrorKind}): {Reason}")]
    internal static partial void SweepFailed(this ILogger logger, string errorKind, string reason);
}
