using System.Globalization;

namespace CellOs.GVisor.Runtime.Tests;

public class ConcurrencyTests
{
    public static TheoryData<int> Both => Releases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Fifty_cells_at_once_each_keep_their_own_output_and_code(int release)
    {
        using var host = new TestHost(release);
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => host.RunAsync($"echo cell {i}; exit {i}")));
        for (var i = 0; i < results.Length; i++)
        {
            Assert.Equal((CellOutcome.Exited, i), (results[i].Outcome, results[i].ExitCode));
            Assert.Equal($"cell {i.ToString(CultureInfo.InvariantCulture)}\n", results[i].StandardOutput);
        }

        Assert.Equal(50, results.Select(r => r.ContainerId).Distinct().Count());
        Assert.All(results, r => Assert.Matches("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", r.ContainerId));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Deaths_by_signal_are_told_from_exit_codes_under_load(int release)
    {
        // With the processors busy, the sandbox is often gone before runsc has asked it how the program ended.
        using var host = new TestHost(release);
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => host.RunAsync(i % 2 == 0 ? "kill -9 $$" : "exit 137")));
        Assert.All(results.Where((_, i) => i % 2 == 0), r => Assert.Equal((CellOutcome.Signalled, 9), (r.Outcome, r.Signal)));
        Assert.All(results.Where((_, i) => i % 2 == 1), r => Assert.Equal((CellOutcome.Exited, 137), (r.Outcome, r.ExitCode)));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Twenty_cells_cancelled_at_once_leave_nothing(int release)
    {
        using var host = new TestHost(release);
        using var cancellation = new CancellationTokenSource();
        var outputs = Enumerable.Range(0, 20).Select(_ => new ObservedStream()).ToArray();
        var runs = outputs.Select(o => TestCell<Plain>.Shell("echo up; sleep 1000").RunAsync(host.Options(o), cancellation.Token)).ToArray();

        // Half of them run by then, the others are anywhere between nothing and running.
        await Task.WhenAll(outputs.Take(10).Zip(runs, (o, run) => o.Saw("up", run)));
        await cancellation.CancelAsync();
        Assert.All(await Task.WhenAll(runs), r => Assert.Equal(CellOutcome.Cancelled, r.Outcome));
    }
}
