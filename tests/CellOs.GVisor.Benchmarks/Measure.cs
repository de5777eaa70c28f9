using System.Diagnostics;

namespace CellOs.GVisor.Benchmarks;

/// <summary>What one piece of work costs: the median of several rounds.</summary>
internal readonly record struct Cost(double Milliseconds, long Bytes);

/// <summary>Measures several pieces of work in turn, so that whatever else the machine does falls on all of them.</summary>
internal static class Measure
{
    public static Cost[] Interleaved(int rounds, params Func<Action>[] preparations)
    {
        var times = preparations.Select(_ => new double[rounds]).ToArray();
        var bytes = preparations.Select(_ => new long[rounds]).ToArray();
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < preparations.Length; i++)
            {
                var work = preparations[i]();
                GC.Collect();
                var allocated = GC.GetTotalAllocatedBytes(precise: true);
                var started = Stopwatch.GetTimestamp();
                work();
                var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;

                // The first round warms up.
                if (round >= 0)
                {
                    times[i][round] = elapsed;
                    bytes[i][round] = GC.GetTotalAllocatedBytes(precise: true) - allocated;
                }
            }
        }

        return [.. times.Zip(bytes, static (time, size) => new Cost(Median(time), Median(size)))];
    }

    private static T Median<T>(T[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
