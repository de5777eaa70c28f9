namespace CellOs.GVisor.Runtime.Tests;

public class StatisticsTests
{
    public static TheoryData<int> Both => Releases.Both;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_a_cell_takes_is_counted_while_it_runs_and_as_a_whole(int release)
    {
        using var host = new TestHost(release);
        var clock = new ManualClock();
        await using var cell = await TestCell<Plain>.Shell("while true; do :; done").StartAsync(host.Options(clock: clock), Token);
        var first = await cell.GetStatisticsAsync(Token);
        Assert.Equal((CellStatisticsSource.ControlGroups, DateTimeOffset.UnixEpoch, null), (first.Source, first.Time, first.Processes));
        Assert.InRange(first.MemoryBytes!.Value, 1, first.PeakMemoryBytes!.Value);
        Assert.InRange(first.Threads!.Value, 2, first.PeakThreads!.Value);
        Assert.Equal(TimeSpan.Zero, first.ThrottledTime);

        var second = first;
        while (second.CpuTime < first.CpuTime + TimeSpan.FromMilliseconds(100))
        {
            second = await cell.GetStatisticsAsync(Token);
        }

        var result = await cell.KillAsync();
        Assert.InRange(result.Statistics!.CpuTime!.Value, second.CpuTime!.Value, TimeSpan.MaxValue);
        Assert.InRange(result.Statistics.PeakMemoryBytes!.Value, second.MemoryBytes!.Value, long.MaxValue);
        Assert.Equal((null, null, null), (result.Statistics.MemoryBytes, result.Statistics.Threads, result.Statistics.ThrottledTime));
        Assert.Contains("has ended", (await Assert.ThrowsAsync<CellCommandException>(() => cell.GetStatisticsAsync(Token))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Where_control_groups_are_left_alone_runsc_says_what_it_knows(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<WithoutGroups>.Shell("sleep 1000 & echo up; wait").StartAsync(host.Options(), Token);
        Assert.Equal("up", await new StreamReader(cell.StandardOutput).ReadLineAsync(Token));
        var statistics = await cell.GetStatisticsAsync(Token);
        Assert.Equal((CellStatisticsSource.Runsc, 2), (statistics.Source, statistics.Processes));
        Assert.InRange(statistics.MemoryBytes!.Value, 1, 64 << 20);
        Assert.Equal((null, null, null), (statistics.CpuTime, statistics.Threads, statistics.PeakMemoryBytes));
        Assert.Null((await cell.KillAsync()).Statistics);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"data":{"memory":{"usage":{"usage":"much"}},"pids":{"current":1}}}""")]
    [InlineData("""{"data":{"memory":{"usage":{"usage":1}},"pids":{"current":99999999999}}}""")]
    public void What_runsc_never_answers_is_quoted(string text)
        => Assert.Contains($"'{text}'", Assert.Throws<CellCommandException>(() => RunscEvents.Parse(text, TimeProvider.System)).Message, StringComparison.Ordinal);
}
