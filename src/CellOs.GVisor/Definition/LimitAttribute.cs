namespace CellOs.GVisor;

/// <summary>
/// Makes a numeric property a limit of the sandbox (<c>linux.resources</c>). <see langword="null"/> leaves the limit out.
/// </summary>
/// <param name="kind">The limit.</param>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class LimitAttribute(CellLimit kind) : Attribute
{
    /// <summary>The limit.</summary>
    public CellLimit Kind { get; } = kind;
}

/// <summary>A limit that a property can set.</summary>
public enum CellLimit
{
    /// <summary>The most memory, in bytes, for a property of an integer type. See <see cref="LimitsAttribute.MemoryBytes"/>.</summary>
    MemoryBytes,

    /// <summary>The most processor time, in processors, for a numeric property. See <see cref="LimitsAttribute.Cpus"/>.</summary>
    Cpus,

    /// <summary>The most threads on the host, for a property of an integer type. See <see cref="LimitsAttribute.Pids"/>.</summary>
    Pids,

    /// <summary>The memory to be pressed back to, in bytes, for a property of an integer type. See <see cref="LimitsAttribute.MemoryReservationBytes"/>.</summary>
    MemoryReservationBytes,

    /// <summary>The most memory and swap together, in bytes, for a property of an integer type. See <see cref="LimitsAttribute.MemoryAndSwapBytes"/>.</summary>
    MemoryAndSwapBytes,

    /// <summary>The weight against other groups, for a property of an integer type. See <see cref="LimitsAttribute.CpuShares"/>.</summary>
    CpuShares,
}
