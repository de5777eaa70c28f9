using System.Diagnostics;
using System.Globalization;
using CellOs.GVisor.Soak.Events;
using CellOs.GVisor.Soak.Host;

namespace CellOs.GVisor.Soak;

/// <summary>Runs cells, twenty at a time, does something to each, and says how many ended otherwise than that allows and what is left.</summary>
/// <param name="run">The seed.</param>
/// <param name="output">Is told of what was unexpected, and of what came about how often.</param>
/// <param name="events">What may happen to a cell; <see langword="null"/>: everything there is.</param>
internal sealed class SoakRun(ulong run, TextWriter output, IReadOnlyList<SoakEvent>? events = null)
{
    private const int AtATime = 20;

    private readonly IReadOnlyList<SoakEvent> _events = events ?? SoakEvents.All;
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, int> _tally = new(StringComparer.Ordinal);
    private int _unexpected;

    /// <summary>Runs cells by their numbers.</summary>
    public async Task<SoakReport> RunAsync(int first, int count, CancellationToken cancellation)
    {
        using var bed = new SoakBed();
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellation };

        // Everything once, which is not counted, before it is taken what this process has: all code has been loaded by then.
        await AllAsync(trial => TryAsync(trial, _events[trial.Number]), 0, _events.Count).ConfigureAwait(false);
        _tally.Clear();
        var before = OwnUse.Read();
        var watch = Stopwatch.StartNew();
        await AllAsync(trial => TryAsync(trial, _events[trial.Random.Next(_events.Count)]), first, count).ConfigureAwait(false);
        watch.Stop();
        var left = bed.Look();
        var after = OwnUse.Read();
        foreach (var (ending, times) in _tally)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{times,7} {ending}")).ConfigureAwait(false);
        }

        foreach (var thing in left)
        {
            await output.WriteLineAsync("LEFT " + thing).ConfigureAwait(false);
        }

        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{watch.Elapsed.TotalSeconds:0} s, rss {before.Memory / 1048576.0:0.0} to {after.Memory / 1048576.0:0.0} MiB, fds {before.Descriptors} to {after.Descriptors}, threads {before.Threads} to {after.Threads}")).ConfigureAwait(false);
        return new SoakReport(count, _unexpected, left.Count, after.Memory - before.Memory, after.Descriptors - before.Descriptors);

        async Task AllAsync(Func<Trial, Task> goThrough, int from, int number)
        {
            var pools = new SoakPools(bed);
            await using (pools.ConfigureAwait(false))
            {
                await Parallel.ForEachAsync(Enumerable.Range(from, number), options, async (cell, _) => await goThrough(new Trial(run, cell, bed, pools)).ConfigureAwait(false)).ConfigureAwait(false);
            }
        }
    }

    private async Task TryAsync(Trial trial, SoakEvent what)
    {
        Ending ending;
        try
        {
            ending = await what.Happen(trial).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            // Whatever an event does not expect is what this is to find.
            ending = new Ending(false, e.ToString());
        }

        lock (_gate)
        {
            var key = $"{trial.Release} {what.Name,-34} {(ending.IsExpected ? ending.Words : "UNEXPECTED")}";
            _tally[key] = _tally.GetValueOrDefault(key) + 1;
            if (!ending.IsExpected)
            {
                _unexpected++;
                output.WriteLine($"UNEXPECTED {trial.Seed} {trial.Release} {what.Name}: {ending.Words}");
                output.Flush();
            }
        }
    }
}
