using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Backend;

/// <summary>How long a cell's program may run.</summary>
/// <param name="ToLive">The time.</param>
/// <param name="Limit">Which of the document's two it is.</param>
internal readonly record struct CellTime(TimeSpan ToLive, CellTimeLimit Limit)
{
    /// <summary>The smaller of the two; of equal ones the program's own.</summary>
    internal static CellTime Of(ExecutionCellDocument document)
    {
        var life = Time(document.Spec.Lifetime?.TtlSeconds ?? LifetimeAttribute.DefaultTtlSeconds, TimeSpan.TicksPerSecond);
        return document.Spec.Run?.TimeoutMs is { } timeout && Time(timeout, TimeSpan.TicksPerMillisecond) is var run && run <= life
            ? new CellTime(run, CellTimeLimit.RunTimeout)
            : new CellTime(life, CellTimeLimit.TimeToLive);
    }

    // The rules let no document have more than fits.
    private static TimeSpan Time(ulong count, long ticks) => new((long)count * ticks);
}
