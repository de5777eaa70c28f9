using System.Collections.Concurrent;
using System.Globalization;
using CellOs.GVisor.Differential.Generation;
using CellOs.GVisor.Differential.Running;
using CellOs.GVisor.Differential.Verdicts;

namespace CellOs.GVisor.Differential;

/// <summary>Draws cells, judges them, runs them, and says where the rules and runsc disagree.</summary>
internal sealed class DifferentialRun(ulong run, TextWriter output)
{
    private const int Workers = 4;

    private readonly Tally _tally = new();

    private readonly HashSet<string> _shrunkKinds = [];

    private int _disagreements;

    /// <summary>Tries cells by their numbers, until there are no more or it is cancelled.</summary>
    /// <returns>How many of those that were tried disagree.</returns>
    public async Task<int> TryAsync(IEnumerable<uint> numbers, CancellationToken cancellation)
    {
        var programs = RunscProgram.Both();
        var parent = TestBed.CreateParent();
        try
        {
            var beds = new ConcurrentBag<TestBed>(Enumerable.Range(0, Workers).Select(worker => new TestBed(parent, worker)));
            var options = new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = cancellation };
            await Parallel.ForEachAsync(numbers, options, async (number, _) =>
            {
                beds.TryTake(out var bed);
                await TryAsync(new RandomCells().Draw(run, number), bed!, programs).ConfigureAwait(false);
                beds.Add(bed!);
            }).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // What has been tried until then counts.
        }
        finally
        {
            Directory.Delete(parent, recursive: true);
        }

        _tally.Print(output);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{_tally.Cells} cells, {_disagreements} disagreements")).ConfigureAwait(false);
        return _disagreements;
    }

    private async Task TryAsync(RandomCell cell, TestBed bed, IReadOnlyList<RunscProgram> programs)
    {
        var trial = await Trial.RunAsync(cell.Config, cell.Settings, bed, programs).ConfigureAwait(false);
        _tally.Count(trial);
        if (trial.Disagreements.Count == 0)
        {
            return;
        }

        // What came by accident of time does not come again.
        var first = trial.Disagreements[0].Words;
        trial = await Trial.RunAsync(cell.Config, cell.Settings, bed, programs).ConfigureAwait(false);
        if (trial.Disagreements.Count == 0)
        {
            await WriteAsync($"{cell.Seed} disagreed once and then not again: {first}").ConfigureAwait(false);
            return;
        }

        Interlocked.Increment(ref _disagreements);
        bool isNew;
        lock (_shrunkKinds)
        {
            isNew = _shrunkKinds.Add(trial.Disagreements[0].Kind);
        }

        if (isNew)
        {
            (_, trial) = await Shrinker.ShrinkAsync(cell.Config, cell.Settings, trial, bed, programs).ConfigureAwait(false);
            await WriteAsync(Description.Of(cell, trial)).ConfigureAwait(false);
        }
        else
        {
            await WriteAsync($"{cell.Seed} ({cell.Fault ?? "no fault"}): {trial.Disagreements[0].Words}").ConfigureAwait(false);
        }
    }

    private Task WriteAsync(string text)
    {
        lock (output)
        {
            output.WriteLine(text);
            output.Flush();
        }

        return Task.CompletedTask;
    }
}
