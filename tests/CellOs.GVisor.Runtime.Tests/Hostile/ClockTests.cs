using System.Diagnostics;
using System.IO.Pipelines;
using CliWrap;

namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>Clocks that jump, launchers that stand still, and threads that end.</summary>
public class ClockTests
{
    private const int Any = 20240729;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The system's clock, of which somebody sets the time of day.</summary>
    private sealed class SetClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task Setting_the_clock_neither_shortens_nor_lengthens_a_cells_life(int release)
    {
        using var host = new TestHost(release);
        var clock = new SetClock();
        await using var cell = await TestCell<Plain>.Shell("read line; exit 4").StartAsync(host.Options(clock: clock), Token);
        clock.Ahead = TimeSpan.FromHours(1); // the cell has two minutes
        await cell.ExecAsync(new CellCommand("/bin/true"), Token);
        await cell.StandardInput.DisposeAsync();
        var result = await cell.WaitAsync(Token);
        Assert.Equal((CellOutcome.Exited, 4), (result.Outcome, result.ExitCode));
        Assert.InRange(result.Duration, TimeSpan.Zero, TimeSpan.FromMinutes(2));

        await using var shortLived = await TestCell<ShortLived>.Shell("sleep 1000").StartAsync(host.Options(clock: clock), Token);
        clock.Ahead = TimeSpan.FromHours(-1);
        Assert.Equal(CellOutcome.TtlExpired, (await shortLived.WaitAsync(Token)).Outcome);
    }

    [Fact]
    public async Task The_time_to_live_goes_on_while_the_launcher_stands_still()
    {
        using var host = new TestHost(Any);
        using var launcher = LauncherProcess.Start(host, nameof(A_launcher_that_stands_still));
        var output = launcher.StandardOutput.ReadToEndAsync(Token);
        await launcher.WaitForExitAsync(Token);
        Assert.True(launcher.ExitCode == 0, await output);
    }

    /// <summary>Stands still for longer than its cell may live, and only in the process that the test above starts.</summary>
    [Fact]
    public async Task A_launcher_that_stands_still()
    {
        if (LauncherProcess.OrderFor(nameof(A_launcher_that_stands_still)) is not ({ } options, _))
        {
            return;
        }

        await using var cell = await TestCell<ShortLived>.Shell("sleep 1000").StartAsync(options, Token);
        using var waker = Process.Start("/bin/sh", ["-c", $"kill -STOP {Environment.ProcessId}; sleep 1.5; kill -CONT {Environment.ProcessId}"]);
        var result = await cell.WaitAsync(Token);
        await waker.WaitForExitAsync(Token);
        Assert.Equal(CellOutcome.TtlExpired, result.Outcome);
    }

    [Fact]
    public async Task A_launcher_of_another_time_namespace_is_known_to_live()
    {
        using var host = new TestHost(Any);
        using var launcher = LauncherProcess.Start(host, nameof(AbandonedLaunchTests.A_cell_of_the_launcher_that_is_killed), "", "unshare", "--time", "--boottime", "86400", "--monotonic", "86400", "--fork", "--kill-child");
        try
        {
            while (!Directory.Exists(host.WorkDirectory) || !Directory.EnumerateFiles(host.WorkDirectory, "*.state", SearchOption.AllDirectories).Any())
            {
                Assert.False(launcher.HasExited);
                await Task.Delay(20, Token);
            }

            var living = await CellReaper.ReapAsync(host.Options(), Token);
            Assert.Equal(CellReapVerdict.Running, Assert.Single(living.Launches).Verdict);
        }
        finally
        {
            // It is `unshare` that is killed, and the launcher a moment later by the kernel.
            launcher.Kill();
            await launcher.WaitForExitAsync(Token);
            while ((await CellReaper.ReapAsync(host.Options(), Token)).Launches.Any(static launch => launch.Verdict is CellReapVerdict.Running))
            {
                await Task.Delay(20, Token);
            }
        }
    }

    [Fact]
    public async Task What_is_started_outlives_the_thread_that_started_it()
    {
        // Linux sends a parent-death signal when the thread ends that made the child. The launcher asks for none.
        var input = new Pipe();
        using var output = new MemoryStream();
        CommandTask<CommandResult>? running = null;
        string? thread = null;
        new Thread(() =>
        {
            thread = "/proc/" + new FileInfo("/proc/thread-self").LinkTarget;
            running = RunscProcess.Start("/bin/cat", [], "/", PipeSource.FromStream(input.Reader.AsStream()), PipeTarget.ToStream(output), PipeTarget.Null, Token);
        }).Start();
        while (running is null || Directory.Exists(thread))
        {
            await Task.Delay(5, Token);
        }

        await input.Writer.WriteAsync("alive"u8.ToArray(), Token);
        await input.Writer.CompleteAsync();
        Assert.Equal(0, (await running.Task).ExitCode);
        Assert.Equal("alive"u8.ToArray(), output.ToArray());
    }
}
