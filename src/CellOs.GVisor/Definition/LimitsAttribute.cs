namespace CellOs.GVisor;

/// <summary>
/// Constant limits of the sandbox (<c>linux.resources</c>, cgroups(7)). They bound gVisor and the program together. Where the host cannot
/// enforce one, the cell is refused. For limits that vary see <see cref="LimitAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class LimitsAttribute : Attribute
{
    /// <summary>
    /// The most memory, in bytes (<c>memory.limit</c>). Default: not set. Passing it kills the whole sandbox, or on the platform systrap
    /// the process of the program that the kernel chooses. runsc needs about 16 MiB for itself.
    /// </summary>
    public long MemoryBytes { get; set; }

    /// <summary>
    /// The memory that the sandbox is pressed back to when the host runs short, in bytes (<c>memory.reservation</c>): the soft limit of control groups of
    /// version 1, <c>memory.low</c> of version 2. Default: not set. No more than <see cref="MemoryBytes"/>.
    /// </summary>
    public long MemoryReservationBytes { get; set; }

    /// <summary>
    /// The most memory and swap together, in bytes (<c>memory.swap</c>). Default: not set. It needs <see cref="MemoryBytes"/> and is no less: as much means
    /// no swap at all.
    /// </summary>
    public long MemoryAndSwapBytes { get; set; }

    /// <summary>
    /// The most processor time, in processors: 0.5 is half of one (<c>cpu.quota</c> in a <c>cpu.period</c> of 100 ms). Default: not set.
    /// From 0.01 to 1000000.
    /// </summary>
    public double Cpus { get; set; }

    /// <summary>
    /// The weight against other groups when processors are short, from 2 to 262144 (<c>cpu.shares</c>). Default: not set, which counts as 1024.
    /// </summary>
    public long CpuShares { get; set; }

    /// <summary>The processors it may run on, as a list such as <c>0-3,7</c> (<c>cpu.cpus</c>). Default: all.</summary>
    public string? CpuSet { get; set; }

    /// <summary>The memory nodes it may use, as a list such as <c>0-3,7</c> (<c>cpu.mems</c>). Default: all.</summary>
    public string? MemoryNodes { get; set; }

    /// <summary>
    /// The most threads on the host, gVisor's own included (<c>pids.limit</c>). Default: not set. Passing it kills the whole sandbox. runsc needs
    /// 20 to 30 for itself, by its release, and on the ptrace platform each process of the program takes some too; bound the program's own processes with <see cref="LinuxRlimit.Nproc"/>.
    /// </summary>
    public long Pids { get; set; }
}
