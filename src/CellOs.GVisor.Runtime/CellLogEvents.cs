namespace CellOs.GVisor;

/// <summary>
/// The events that an <see cref="ICellRunner"/>, its pools and its crash sweep log, in the category <see cref="Category"/>. An id means the same for ever; what is
/// not needed any more is not used again.
/// </summary>
/// <remarks>
/// <list type="table">
/// <listheader><term>Id, name, level</term><description>When</description></listheader>
/// <item><term>100 CellQueued, Debug</term><description>A cell waits for its turn.</description></item>
/// <item><term>101 CellStarted, Debug</term><description>A cell's program runs.</description></item>
/// <item><term>102 CellEnded, Information</term><description>A run has ended, by the program, by its caller, or by a signal.</description></item>
/// <item><term>103 CellKilled, Warning</term><description>A run has ended at its memory limit or its time to live.</description></item>
/// <item><term>104 CellFailed, Error</term><description>runsc has failed, or nobody can tell how the program ended.</description></item>
/// <item><term>105 CellNotStarted, Error</term><description>A cell could not be started: runsc was not even tried, or what it had mounted was refused.</description></item>
/// <item><term>106 CellNotClearedAway, Error</term><description>A run has ended, and something of it is left on the host.</description></item>
/// <item><term>107 CellBroken, Error</term><description>A run has ended in an exception of its caller's streams, of its output buffer, or of the launcher.</description></item>
/// <item><term>110 CellsEnded, Warning</term><description>The container of services was disposed while cells ran, and has ended them.</description></item>
/// <item><term>200 PoolOpened, Debug</term><description>A pool begins to make sandboxes.</description></item>
/// <item><term>201 SandboxFailed, Warning</term><description>A pool could not make a sandbox, and will try again.</description></item>
/// <item><term>202 PoolDrained, Debug</term><description>A pool has been closed, and nothing is left of its sandboxes.</description></item>
/// <item><term>203 PoolNotDrained, Error</term><description>A pool has been closed, and something is left of its sandboxes, or not everything had gone when the host would wait no longer.</description></item>
/// <item><term>300 SweepDone, Debug</term><description>A crash sweep has looked at everything.</description></item>
/// <item><term>301 LaunchReaped, Information</term><description>A launch without a launcher has been cleared away.</description></item>
/// <item><term>302 LaunchIncomplete, Error</term><description>A launch without a launcher could not be cleared away in full.</description></item>
/// <item><term>303 LaunchUndecided, Warning</term><description>Whether a launch has a launcher cannot be told; it was left alone.</description></item>
/// <item><term>304 SweepFailed, Error</term><description>A crash sweep could not be made.</description></item>
/// </list>
/// <para>
/// A cell's arguments, its environment, its secrets and its output are never logged; nor is what runsc says when it fails, since it may repeat them. That is in
/// <see cref="CellResult.Failure"/>, for the caller to log who knows the cell.
/// </para>
/// </remarks>
public static class CellLogEvents
{
    /// <summary>The category of the events: <c>CellOs.GVisor</c>.</summary>
    public const string Category = "CellOs.GVisor";

    /// <summary>A cell waits for its turn.</summary>
    public const int CellQueued = 100;

    /// <summary>A cell's program runs.</summary>
    public const int CellStarted = 101;

    /// <summary>A run has ended, by the program, by its caller, or by a signal.</summary>
    public const int CellEnded = 102;

    /// <summary>A run has ended at its memory limit or its time to live.</summary>
    public const int CellKilled = 103;

    /// <summary>runsc has failed, or nobody can tell how the program ended.</summary>
    public const int CellFailed = 104;

    /// <summary>A cell could not be started: runsc was not even tried, or what it had mounted was refused.</summary>
    public const int CellNotStarted = 105;

    /// <summary>A run has ended, and something of it is left on the host.</summary>
    public const int CellNotClearedAway = 106;

    /// <summary>A run has ended in an exception of its caller's streams, of its output buffer, or of the launcher.</summary>
    public const int CellBroken = 107;

    /// <summary>The container of services was disposed while cells ran, and has ended them.</summary>
    public const int CellsEnded = 110;

    /// <summary>A pool begins to make sandboxes.</summary>
    public const int PoolOpened = 200;

    /// <summary>A pool could not make a sandbox, and will try again.</summary>
    public const int SandboxFailed = 201;

    /// <summary>A pool has been closed, and nothing is left of its sandboxes.</summary>
    public const int PoolDrained = 202;

    /// <summary>A pool has been closed, and something is left of its sandboxes, or not everything had gone when the host would wait no longer.</summary>
    public const int PoolNotDrained = 203;

    /// <summary>A crash sweep has looked at everything.</summary>
    public const int SweepDone = 300;

    /// <summary>A launch without a launcher has been cleared away.</summary>
    public const int LaunchReaped = 301;

    /// <summary>A launch without a launcher could not be cleared away in full.</summary>
    public const int LaunchIncomplete = 302;

    /// <summary>Whether a launch has a launcher cannot be told; it was left alone.</summary>
    public const int LaunchUndecided = 303;

    /// <summary>A crash sweep could not be made.</summary>
    public const int SweepFailed = 304;
}
