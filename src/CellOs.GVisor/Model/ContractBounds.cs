namespace CellOs.GVisor.Model;

/// <summary>The largest numbers of an ExecutionCell document that can be kept to.</summary>
internal static class ContractBounds
{
    /// <summary>68 years, which is also the longest that <c>[Lifetime]</c> takes.</summary>
    public const long MaximumTtlSeconds = int.MaxValue;

    /// <summary>The same in milliseconds.</summary>
    public const long MaximumTimeoutMs = MaximumTtlSeconds * 1000;

    /// <summary>The number in which control groups and the OCI configuration count bytes has 63 bits.</summary>
    public const long MaximumMemoryBytes = long.MaxValue;

    /// <summary>The least that the kernel takes as a quota or as a period.</summary>
    public const long MinimumCpuMicros = 1_000;

    /// <summary>The longest period that the kernel takes.</summary>
    public const long MaximumPeriodMicros = 1_000_000;

    /// <summary>The largest quota that the kernel takes.</summary>
    public const long MaximumQuotaMicros = (1L << 44) - 1;
}
