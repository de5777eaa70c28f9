using System.Diagnostics;

namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>A hundred launches with four at a time: their order, their names, and what they leave, which is nothing.</summary>
public class ManyLaunchesTests
{
    private const int Launches = 100;
    private const int AtATime = 4;

    [Fact]
    public async Task A_hundred_launches_four_at_a_time_keep_their_order_and_leave_nothing_of_any_kind()
    {
        using var older = new TestHost(20221219);
        using var newer = new TestHost(20240729);
        using var limiter = new CellLimiter(AtATime);

        List<int> order = [];
        var most = 0;

        // What a process needs once, it has after the first launches.
        await RunAsync(AtATime);
        var before = Belongings();
        var threads = Process.GetCurrentProcess().Threads.Count;

        var results = await RunAsync(Launches);
        Assert.Equal(Launches, results.Select(static result => result.ContainerId).Distinct(StringComparer.Ordinal).Count());
        for (var i = 0; i < Launches; i++)
        {
            Assert.True(results[i].Teardown.IsClean);
            Assert.True(IsCancelled(i) ? results[i].Outcome is CellOutcome.Cancelled : results[i].ExitCode == i % 100, $"{i}: {results[i]}");
        }

        // Who has a seat may be overtaken only by the others who have one.
        Assert.Equal(Launches, order.Count);
        Assert.All(order.Index(), launch => Assert.InRange(order.Skip(launch.Index).Count(later => later < launch.Item), 0, AtATime - 1));
        Assert.Equal(AtATime, most);
        Assert.Equal((0, 0), (limiter.Running, limiter.Waiting));

        Assert.Empty(older.Residue());
        Assert.Empty(newer.Residue());
        Assert.Equal(before, Belongings());
        Assert.InRange(Process.GetCurrentProcess().Threads.Count, 1, threads + (2 * Environment.ProcessorCount) + AtATime); // the pool's come and go

        async Task<CellResult[]> RunAsync(int count)
        {
            order = [];
            return await Task.WhenAll(Enumerable.Range(0, count).Select(async i =>
            {
                var host = i % 2 == 0 ? older : newer;
                using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
                var cell = new TestCell<Plain>
                {
                    Arguments = ["/bin/sh", "-c", IsCancelled(i) ? "sleep 1000" : $"exit {i % 100}"],
                    OnWrite = _ =>
                    {
                        lock (order)
                        {
                            order.Add(i);
                            most = Math.Max(most, limiter.Running);
                        }
                    },
                };
                var options = new CellRunOptions
                {
                    RunscPath = host.RunscPath,
                    WorkDirectory = host.WorkDirectory,
                    RootfsDirectory = host.Rootfs,
                    Limiter = limiter,
                    StageReached = stage => _ = IsCancelled(i) && stage == CancelledAt(i) ? Task.Run(cancellation.Cancel) : null,
                };
                return await cell.RunAsync(options, cancellation.Token);
            }));
        }
    }

    // Every fifth, each at another step on its way to running.
    private static bool IsCancelled(int launch) => launch % 5 == 4;

    private static LaunchStage CancelledAt(int launch) => LaunchStage.DirectoryMade + (launch / 5 % (LaunchStage.ProgramStarted - LaunchStage.DirectoryMade + 1));

    /// <summary>What this process has: descriptors by what they are open on, mounts, and children, dead ones too.</summary>
    private static string[] Belongings()
    {
        var descriptors = new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos()
            .Select(static entry => entry.LinkTarget ?? "")
            .Where(static target => !target.StartsWith("/proc/", StringComparison.Ordinal) && !target.EndsWith(".dll", StringComparison.Ordinal)) // the one that lists them, and code
            .Select(static target => target.Split(':')[0]); // pipes and sockets without their numbers
        var children = Directory.EnumerateDirectories("/proc/self/task").SelectMany(static task => File.ReadAllText(task + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return [.. descriptors.Order(StringComparer.Ordinal), .. File.ReadLines("/proc/self/mountinfo").Where(static line => line.Contains("/cg-", StringComparison.Ordinal)), .. children];
    }
}
