namespace CellOs.GVisor;

/// <summary>
/// Constant limits of the sandbox (<c>linux.resources</c>, cgroups(7)). They bound gVisor and the program together. Where the host cannot
/// enforce one, the cell is refused. For limits that vary see <see cref="LimitAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class LimitsAttribute : Attribute
{
    /// <summary>
    /// The most memory, in bytes (<c>memory.limit</c>). Default: not set. Passing it kills the whole sandbox. runsc needs about 16 MiB for itself.
    /// </summary>
    public long MemoryBytes { get; set; }

    /// <summary>
    /// The most processor time, in processors: 0.5 is half of one (<c>cpu.quota</c> in a <c>cpu.period</c> of 100 ms). Default: not set.
    /// At least 0.01.
    /// </summary>
    public double Cpus { get; set; }

    /// <summary>The processors it may run on, as a list such as <c>0-3,7</c> (<c>cpu.cpus</c>). Default: all.</summary>
    public string? CpuSet { get; set; }

    /// <summary>
    /// The most threads on the host, gVisor's own included (<c>pids.limit</c>). Default: not set. Passing it kills the whole sandbox. runsc needs
    /// 24 to 40 for itself, and on the ptrace platform each process of the program takes some too; bound the program's own processes with <see cref="LinuxRlimit.Nproc"/>.
    /// </summary>
    public long Pids { get; set; }
}
