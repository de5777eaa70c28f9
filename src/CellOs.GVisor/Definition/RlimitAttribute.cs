namespace CellOs.GVisor;

/// <summary>A resource limit of the program (<c>process.rlimits</c>, getrlimit(2)). One for each resource.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class RlimitAttribute : Attribute
{
    /// <summary>The value that stands for no limit: 2^64-1, RLIM_INFINITY.</summary>
    public const ulong Unlimited = ulong.MaxValue;

    /// <summary>Sets a limit.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="soft">The limit the kernel enforces, in the resource's unit. At most <paramref name="hard"/>.</param>
    /// <param name="hard">The ceiling to which the program may raise the soft limit.</param>
    public RlimitAttribute(LinuxRlimit resource, ulong soft, ulong hard)
    {
        Resource = resource;
        Soft = soft;
        Hard = hard;
    }

    /// <summary>Sets a limit by its Linux name.</summary>
    /// <param name="type">A name such as <c>RLIMIT_NOFILE</c>, as in <c>config.json</c>.</param>
    /// <param name="soft">The limit the kernel enforces, in the resource's unit. At most <paramref name="hard"/>.</param>
    /// <param name="hard">The ceiling to which the program may raise the soft limit.</param>
    public RlimitAttribute(string type, ulong soft, ulong hard)
    {
        Type = type;
        Soft = soft;
        Hard = hard;
    }

    /// <summary>The resource, when given as such.</summary>
    public LinuxRlimit? Resource { get; }

    /// <summary>The resource, when given by name.</summary>
    public string? Type { get; }

    /// <summary>The soft limit.</summary>
    public ulong Soft { get; }

    /// <summary>The hard limit.</summary>
    public ulong Hard { get; }
}
