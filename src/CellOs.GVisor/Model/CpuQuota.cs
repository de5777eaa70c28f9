namespace CellOs.GVisor.Model;

/// <summary>A number of processors as the kernel counts it: so much time in each period.</summary>
internal static class CpuQuota
{
    /// <summary>The kernel's own default.</summary>
    public const int PeriodMicroseconds = 100_000;

    /// <summary>The least that the kernel takes is a millisecond of each period.</summary>
    public const double LeastProcessors = 0.01;

    /// <summary>No machine has more.</summary>
    public const double MostProcessors = 1_000_000;

    public static bool IsPossible(double processors) => processors is >= LeastProcessors and <= MostProcessors;

    public static long MicrosecondsOf(double processors) => (long)Math.Round((decimal)processors * PeriodMicroseconds, MidpointRounding.AwayFromZero);
}
