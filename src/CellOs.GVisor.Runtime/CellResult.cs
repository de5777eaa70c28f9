namespace CellOs.GVisor;

/// <summary>How one run of a cell ended, established from evidence.</summary>
/// <remarks>
/// <c>runsc run</c> returns 137 for a program that exits 137, for one that is killed, and for a killed sandbox; and 128 for its own
/// failures as well as for a program that exits 128. So the launcher reads the wait status that runsc notes in its debug log, its
/// error log, its panic log, and the record of its own kills.
/// </remarks>
public sealed record CellResult
{
    /// <summary>How the run ended.</summary>
    public required CellOutcome Outcome { get; init; }

    /// <summary>
    /// The program's exit code, 0 to 255; <see langword="null"/> unless the program ended by itself: <see cref="CellOutcome.Exited"/>, or
    /// <see cref="CellOutcome.Stopped"/> when it did so because it was asked to.
    /// </summary>
    public int? ExitCode { get; init; }

    /// <summary>
    /// The number of the signal that ended the program (<c>signal(7)</c>), such as 9, whoever sent it; <see langword="null"/> when it
    /// ended by itself, was never started, or when nobody knows.
    /// </summary>
    public int? Signal { get; init; }

    /// <summary>How far the run had come, for <see cref="CellOutcome.RuntimeFailed"/> and <see cref="CellOutcome.Lost"/>; <see langword="null"/> otherwise.</summary>
    public CellStage? Stage { get; init; }

    /// <summary>
    /// runsc's own message, or what is known, for <see cref="CellOutcome.RuntimeFailed"/> and <see cref="CellOutcome.Lost"/>, and where
    /// the end came before the sandbox or the program; <see langword="null"/> otherwise.
    /// </summary>
    public string? Failure { get; init; }

    /// <summary>
    /// The last 4 KiB of runsc's own log, JSON objects, for <see cref="CellOutcome.RuntimeFailed"/> and <see cref="CellOutcome.Lost"/>;
    /// <see langword="null"/> otherwise, or when it wrote none.
    /// </summary>
    public string? RunscLog { get; init; }

    /// <summary>
    /// The limit that the cell ran into, whatever ended it, by the count of its control group: <see cref="CellLimit.MemoryBytes"/> when the
    /// kernel killed one of its processes for want of memory, <see cref="CellLimit.Pids"/> when a process or thread could not be made, under
    /// which runsc breaks down as a rule. <see langword="null"/> when it ran into none of the two, or when nobody counts that: on hosts with
    /// control groups of version 2 alone, processes on Linux before 6.11, and everything for a cell that names a control group itself.
    /// </summary>
    public CellLimit? ReachedLimit { get; init; }

    /// <summary>
    /// What the run took of its host as a whole: the most memory and threads, and processor time. <see langword="null"/> when nobody counted it, as
    /// for a cell that leaves control groups alone.
    /// </summary>
    public CellStatistics? Statistics { get; init; }

    /// <summary>What the launcher looked for on the host after the run, and that it found none of it.</summary>
    public CellTeardownReport Teardown { get; init; } = CellTeardownReport.Nothing;

    /// <summary>The container id the run had on the host: unique, and never used again.</summary>
    public required string ContainerId { get; init; }

    /// <summary>The release of the runsc that ran the cell; <see langword="null"/> when it was cancelled before one was found.</summary>
    public RunscRelease? RunscRelease { get; init; }

    /// <summary>When runsc was started, or when the run was given up before that.</summary>
    public required DateTimeOffset StartTime { get; init; }

    /// <summary>How long runsc ran, from its start until it had ended and its output was delivered. Zero when it was not started.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>
    /// The captured standard output as UTF-8, malformed parts replaced: all of it, or the last <see cref="CellRunOptions.CaptureLimit"/>
    /// bytes. Empty when a stream received it.
    /// </summary>
    public string StandardOutput { get; init; } = "";

    /// <summary>
    /// The captured standard error, like <see cref="StandardOutput"/>. When runsc itself failed, its message is in it.
    /// </summary>
    public string StandardError { get; init; } = "";

    /// <summary>How many bytes the program wrote to standard output, captured or not.</summary>
    public long StandardOutputLength { get; init; }

    /// <summary>How many bytes the program wrote to standard error, captured or not.</summary>
    public long StandardErrorLength { get; init; }

    /// <summary>
    /// Whether everything the program wrote was delivered. <see langword="false"/> when the run was killed while a stream of the
    /// caller did not take what was written, or when a buffer dropped some of it.
    /// </summary>
    public bool IsOutputComplete { get; init; } = true;

    /// <summary>Whether the program exited with code 0.</summary>
    public bool IsSuccess => Outcome is CellOutcome.Exited && ExitCode is 0;

    /// <summary>Throws unless the program exited with code 0.</summary>
    /// <returns>This result.</returns>
    /// <exception cref="CellUnsuccessfulException">The run ended in any other way.</exception>
    public CellResult EnsureSuccess() => IsSuccess ? this : throw new CellUnsuccessfulException(this);

    /// <summary>The outcome with its number or message, such as <c>exited with code 1</c>.</summary>
    public override string ToString() => Outcome switch
    {
        CellOutcome.Exited => $"exited with code {ExitCode}",
        CellOutcome.Signalled => $"ended by signal {Signal}",
        CellOutcome.OutOfMemory => "killed: its memory limit was reached" + (Failure is null ? "" : $" ({Failure})"),
        CellOutcome.TtlExpired => "killed: its time to live was over",
        CellOutcome.Cancelled => "cancelled",
        CellOutcome.Stopped => ExitCode is { } code ? $"stopped, with exit code {code}" : $"stopped, by signal {Signal}",
        CellOutcome.RuntimeFailed => $"failed in runsc: {Failure}",
        _ => $"lost: {Failure}",
    };
}
