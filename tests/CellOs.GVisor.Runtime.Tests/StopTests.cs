namespace CellOs.GVisor.Runtime.Tests;

public class StopTests
{
    public static TheoryData<int> Both => Releases.Both;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_is_killed_when_its_time_to_live_is_over(int release)
    {
        using var host = new TestHost(release);
        var result = await TestCell<ShortLived>.Shell("sleep 1000").RunAsync(host.Options(), TestContext.Current.CancellationToken);
        Assert.Equal((CellOutcome.TtlExpired, null, 9), (result.Outcome, result.ExitCode, result.Signal));
    }

    [Fact]
    public void A_time_that_is_none_is_refused_wherever_one_is_given()
    {
        foreach (var time in new[] { TimeSpan.Zero, TimeSpan.FromSeconds(-1), Timeout.InfiniteTimeSpan })
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Shapes.Describe(time));
            Assert.Throws<ArgumentOutOfRangeException>(() => new CellRunOptions { StartTimeout = time });
            Assert.Throws<ArgumentOutOfRangeException>(() => new CellPoolOptions { MaximumAge = time });
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_grace_that_is_none_is_refused_and_the_cell_goes_on(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("read line; exit 4").StartAsync(host.Options(), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => cell.StopAsync(TimeSpan.Zero));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => cell.StopAsync(Timeout.InfiniteTimeSpan));
        await cell.StandardInput.DisposeAsync();
        Assert.Equal(4, (await cell.WaitAsync(TestContext.Current.CancellationToken)).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_time_to_live_is_elapsed_time_of_the_given_clock(int release)
    {
        using var host = new TestHost(release);
        var clock = new ManualClock();
        var output = new ObservedStream();

        // What the program says may be heard before runsc has noted that it runs: no time of the start may be over then.
        var run = TestCell<Plain>.Shell("echo up; sleep 1000").RunAsync(host.Options(output, clock: clock, startTimeout: TimeSpan.FromHours(1)), TestContext.Current.CancellationToken);
        await output.Saw("up", run);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(run.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(2));
        var result = await run;
        Assert.Equal(CellOutcome.TtlExpired, result.Outcome);
        Assert.Equal(TimeSpan.FromMinutes(3), result.Duration);
        Assert.Equal(DateTimeOffset.UnixEpoch, result.StartTime);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_program_that_ignores_every_signal_it_can_is_killed_all_the_same(int release)
    {
        using var host = new TestHost(release);
        using var cancellation = new CancellationTokenSource();
        var output = new ObservedStream { OnWrite = text => Cancel(cancellation, text, "up") };
        var result = await TestCell<Plain>.Shell("trap '' TERM INT HUP QUIT; (sleep 1000) & echo up; while true; do sleep 1000; done")
            .RunAsync(host.Options(output), cancellation.Token);
        Assert.Equal(CellOutcome.Cancelled, result.Outcome);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Cancelled_before_the_start_nothing_is_started(int release)
    {
        using var host = new TestHost(release);
        var result = await TestCell<Plain>.Shell("true").RunAsync(host.Options(), new CancellationToken(canceled: true));
        Assert.Equal((CellOutcome.Cancelled, TimeSpan.Zero, null), (result.Outcome, result.Duration, result.RunscRelease));
        Assert.False(Directory.Exists(host.WorkDirectory));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Cancelled_while_the_bundle_is_made_nothing_is_started(int release)
    {
        using var host = new TestHost(release);
        using var cancellation = new CancellationTokenSource();
        var cell = new TestCell<Plain> { Arguments = ["/bin/true"], OnWrite = _ => cancellation.Cancel() };
        var result = await cell.RunAsync(host.Options(), cancellation.Token);
        Assert.Equal((CellOutcome.Cancelled, TimeSpan.Zero), (result.Outcome, result.Duration));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Cancelled_while_runsc_starts_nothing_is_left(int release)
    {
        using var host = new TestHost(release);
        foreach (var sign in (string[])["exit/run", "state/*.lock", "state/*.state"])
        {
            using var cancellation = new CancellationTokenSource();
            string? launch = null;
            var cell = new TestCell<Plain> { Arguments = ["/bin/sleep", "1000"], OnWrite = p => launch = Path.GetDirectoryName(p.BundleDirectory) };
            var run = cell.RunAsync(host.Options(), cancellation.Token);
            while (!run.IsCompleted && (launch is null || !Appeared(launch, sign)))
            {
                await Task.Yield();
            }

            await cancellation.CancelAsync();
            Assert.Equal(CellOutcome.Cancelled, (await run).Outcome);
            Assert.Empty(host.Residue());
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Cancelled_while_it_runs_it_is_killed(int release)
    {
        using var host = new TestHost(release);
        using var cancellation = new CancellationTokenSource();
        var output = new ObservedStream { OnWrite = text => Cancel(cancellation, text, "up") };
        var result = await TestCell<Plain>.Shell("echo up; sleep 1000").RunAsync(host.Options(output), cancellation.Token);
        Assert.Equal((CellOutcome.Cancelled, null, 9, true), (result.Outcome, result.ExitCode, result.Signal, result.IsOutputComplete));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Cancelled_as_it_ends_it_is_either_and_never_an_exception(int release)
    {
        using var host = new TestHost(release);
        for (var i = 0; i < 5; i++)
        {
            using var cancellation = new CancellationTokenSource();
            var output = new ObservedStream { OnWrite = text => Cancel(cancellation, text, "bye") };
            var result = await TestCell<Plain>.Shell("echo bye; exit 7").RunAsync(host.Options(output), cancellation.Token);
            Assert.True(result.Outcome is CellOutcome.Cancelled || result.ExitCode == 7, result.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Cancelled_after_the_end_nothing_changes(int release)
    {
        using var host = new TestHost(release);
        using var cancellation = new CancellationTokenSource();
        var result = await TestCell<Plain>.Shell("exit 7").RunAsync(host.Options(), cancellation.Token);
        await cancellation.CancelAsync();
        Assert.Equal((CellOutcome.Exited, 7), (result.Outcome, result.ExitCode));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task When_runsc_refuses_to_kill_the_last_resort_clears_everything(int release)
    {
        using var host = new TestHost(release);
        host.RunscPath = host.WriteScript("runsc", $"""
            #!/bin/sh
            for a in "$@"; do [ "$a" != kill ] || exit 1; done
            exec {Releases.Path(release)} "$@"
            """);
        using var cancellation = new CancellationTokenSource();
        var output = new ObservedStream { OnWrite = text => Cancel(cancellation, text, "up") };
        var result = await TestCell<Plain>.Shell("echo up; sleep 1000").RunAsync(host.Options(output, patience: new LaunchPatience { Kill = TimeSpan.FromSeconds(0.5) }), cancellation.Token);
        Assert.Equal(CellOutcome.Cancelled, result.Outcome);
    }

    private static void Cancel(CancellationTokenSource cancellation, string text, string word)
    {
        if (text.Contains(word, StringComparison.Ordinal))
        {
            _ = Task.Run(cancellation.Cancel);
        }
    }

    private static bool Appeared(string launch, string pattern)
    {
        var directory = Path.Join(launch, Path.GetDirectoryName(pattern));
        return Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory, Path.GetFileName(pattern)).Any();
    }
}
