namespace CellOs.GVisor.Runtime.Tests;

/// <summary>The launcher is killed at every step of a launch: one sweep leaves nothing of it, and leaves others alone.</summary>
public class CrashTests
{
    private const int KillSignal = 9;

    public static TheoryData<int, string> Stages => Releases.With(Enum.GetNames<LaunchStage>());

    [Theory]
    [MemberData(nameof(Stages))]
    public async Task One_sweep_clears_away_a_launch_whose_launcher_is_killed_at(int release, string stage)
    {
        var token = TestContext.Current.CancellationToken;
        using var host = new TestHost(release);
        await using var other = await TestCell<Plain>.Shell("read line; exit 9").StartAsync(host.Options(), token);
        var ofOther = Assert.Single(Directory.GetDirectories(host.WorkDirectory));

        using var launcher = LauncherProcess.Start(host, nameof(A_launcher_that_dies), stage);
        var output = launcher.StandardOutput.ReadToEndAsync(token);
        await launcher.WaitForExitAsync(token);
        Assert.True(launcher.ExitCode == 128 + KillSignal, await output);

        var left = LeftBy(launcher: host.Residue());

        var report = await CellReaper.ReapAsync(host.Options(), token);
        Assert.True(report.IsClean, string.Join("; ", report.Launches));
        var running = Assert.Single(report.Launches, launch => launch.Verdict is CellReapVerdict.Running);
        Assert.All(report.Launches, launch => Assert.True(launch == running || launch.Verdict is CellReapVerdict.Reaped));
        Assert.Equal(ofOther, running.Directory);
        Assert.Empty(LeftBy(launcher: host.Residue()));
        TestContext.Current.TestOutputHelper!.WriteLine($"{release} | {stage} | {Kinds(left)} | nothing");

        await other.StandardInput.DisposeAsync();
        Assert.Equal(9, (await other.WaitAsync(token)).ExitCode);

        List<string> LeftBy(IEnumerable<string> launcher)
            => [.. launcher.Where(thing => !thing.Contains(other.ContainerId, StringComparison.Ordinal) && !thing.Contains(ofOther, StringComparison.Ordinal) && !IsOf(thing, other))];
    }

    /// <summary>Dies at the stage that it is told, and only in the process that the test above starts.</summary>
    [Fact]
    public async Task A_launcher_that_dies()
    {
        string? word = null;
        if (LauncherProcess.OrderFor(nameof(A_launcher_that_dies), Die) is not ({ } options, var stage))
        {
            return;
        }

        word = stage;

        // Takes every way there is: it is asked to end, does not, and is killed.
        var cell = await TestCell<Plain>.Shell("trap '' TERM; echo up; while true; do sleep 1000; done").StartAsync(options, TestContext.Current.CancellationToken);
        await cell.StandardOutput.ReadExactlyAsync(new byte[2], TestContext.Current.CancellationToken);
        await cell.StopAsync(TimeSpan.FromMilliseconds(1));
        Assert.Fail($"The stage {word} was not reached.");

        void Die(LaunchStage stage)
        {
            if (stage.ToString() == word)
            {
                _ = LinuxCalls.Kill(Environment.ProcessId, KillSignal);
            }
        }
    }

    private static string Kinds(List<string> left)
    {
        var kinds = left.CountBy(static thing => thing switch
        {
            _ when thing.StartsWith("/proc/", StringComparison.Ordinal) => "processes",
            _ when thing.StartsWith("/sys/fs/cgroup/", StringComparison.Ordinal) => "control groups",
            ['/', ..] => "directories",
            _ => "mounts",
        });
        return left.Count == 0 ? "nothing" : string.Join(", ", kinds.OrderBy(static kind => kind.Key, StringComparer.Ordinal).Select(static kind => $"{kind.Value} {kind.Key}"));
    }

    private static bool IsOf(string process, RunningCell cell)
        => process.StartsWith("/proc/", StringComparison.Ordinal)
            && (File.ReadAllText(process + "/cmdline").Contains(cell.ContainerId, StringComparison.Ordinal) || File.ReadAllText(process + "/cgroup").Contains(cell.ContainerId, StringComparison.Ordinal));
}
