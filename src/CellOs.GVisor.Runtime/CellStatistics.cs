namespace CellOs.GVisor;

/// <summary>What a cell takes of its host, at one moment or over its whole life.</summary>
/// <remarks>
/// The host's control groups count runsc and the program together, which is also what the limits of a cell bound. Where a cell leaves
/// control groups alone, runsc says what it knows, which is of the program alone, and less.
/// </remarks>
public sealed record CellStatistics
{
    /// <summary>When it was read, by the clock of <see cref="CellRunOptions.TimeProvider"/>.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Who counted.</summary>
    public required CellStatisticsSource Source { get; init; }

    /// <summary>
    /// The memory in use, in bytes. From control groups: of the program, its files in memory, and runsc (<c>memory.usage_in_bytes</c>,
    /// <c>memory.current</c>). From runsc: of the program. <see langword="null"/> when nobody counts it, and of a cell that has ended.
    /// </summary>
    public long? MemoryBytes { get; init; }

    /// <summary>
    /// The most memory that was ever in use, in bytes (<c>memory.max_usage_in_bytes</c>, <c>memory.peak</c>); <see langword="null"/> when the
    /// host does not count it, as Linux before 5.19 does not on control groups of version 2.
    /// </summary>
    public long? PeakMemoryBytes { get; init; }

    /// <summary>
    /// The processor time used since the start, in the kernel and outside, of all processors together (<c>cpuacct.usage</c>, <c>usage_usec</c> of
    /// <c>cpu.stat</c>); <see langword="null"/> when nobody counts it.
    /// </summary>
    public TimeSpan? CpuTime { get; init; }

    /// <summary>
    /// How long the cell was kept waiting since its processor time of a period was used up (<c>throttled_time</c>, <c>throttled_usec</c> of
    /// <c>cpu.stat</c>), over all its threads; <see langword="null"/> when nobody counts it, and of a cell that has ended.
    /// </summary>
    public TimeSpan? ThrottledTime { get; init; }

    /// <summary>
    /// The host's processes and threads, runsc's included (<c>pids.current</c>): what <see cref="CellLimit.Pids"/> bounds.
    /// <see langword="null"/> when nobody counts them, and of a cell that has ended.
    /// </summary>
    public int? Threads { get; init; }

    /// <summary>The most <see cref="Threads"/> that there ever were (<c>pids.peak</c>); <see langword="null"/> when the host does not count it, as Linux before 6.1 does not.</summary>
    public int? PeakThreads { get; init; }

    /// <summary>
    /// The processes in the cell, from <see cref="CellStatisticsSource.Runsc"/> only; <see langword="null"/> otherwise:
    /// <see cref="RunningCell.GetProcessesAsync"/> lists them.
    /// </summary>
    public int? Processes { get; init; }
}

/// <summary>Who counted what a cell takes.</summary>
public enum CellStatisticsSource
{
    /// <summary>The kernel, in the cell's control groups.</summary>
    ControlGroups,

    /// <summary>runsc itself (<c>runsc events</c>), for a cell that leaves control groups alone.</summary>
    Runsc,
}
