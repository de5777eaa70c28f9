namespace CellOs.GVisor.Runtime.Tests;

public class ExitCodeTests
{
    public static TheoryData<int, int> ExitCodes => Releases.With(0, 1, 2, 7, 126, 127, 128, 129, 137, 139, 143, 192, 255);

    public static TheoryData<int, int> Signals => Releases.With(1, 6, 9, 11, 15);

    [Theory]
    [MemberData(nameof(ExitCodes))]
    public async Task A_program_exits_with_its_own_code(int release, int code)
    {
        using var host = new TestHost(release);
        var result = await host.RunAsync($"exit {code}");
        Assert.Equal((CellOutcome.Exited, code, null), (result.Outcome, result.ExitCode, result.Signal));
        Assert.Equal(code == 0, result.IsSuccess);
        Assert.Equal(release, result.RunscRelease?.Date);
        Assert.Null(result.Failure);
    }

    [Theory]
    [MemberData(nameof(Signals))]
    public async Task A_program_that_dies_by_a_signal_is_told_from_one_that_exits_with_128_and_its_number(int release, int signal)
    {
        using var host = new TestHost(release);
        var result = await host.RunAsync($"kill -{signal} $$");
        Assert.Equal((CellOutcome.Signalled, null, signal), (result.Outcome, result.ExitCode, result.Signal));
        Assert.False(result.IsSuccess);
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_killed_sandbox_counts_as_signalled(int release)
    {
        using var host = new TestHost(release);
        var output = new ObservedStream();
        var run = TestCell<Plain>.Shell("echo up; sleep 1000").RunAsync(host.Options(output), TestContext.Current.CancellationToken);
        await output.Saw("up", run);
        Assert.Single(host.Processes(), p => File.ReadAllText($"/proc/{p.Id}/cmdline").StartsWith("runsc-sandbox", StringComparison.Ordinal)).Kill();
        var result = await run;
        Assert.Equal((CellOutcome.Signalled, 9), (result.Outcome, result.Signal));
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_killed_runsc_loses_the_run(int release)
    {
        using var host = new TestHost(release);
        var output = new ObservedStream();
        var run = TestCell<Plain>.Shell("echo up; sleep 1000").RunAsync(host.Options(output), TestContext.Current.CancellationToken);
        await output.Saw("up", run);
        Assert.Single(host.Processes(), p => File.ReadAllText($"/proc/{p.Id}/cmdline").StartsWith(host.RunscPath, StringComparison.Ordinal)).Kill();
        var result = await run;
        Assert.Equal((CellOutcome.Lost, CellStage.Run, null, null), (result.Outcome, result.Stage, result.ExitCode, result.Signal));
        Assert.Contains("137", result.Failure, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task EnsureSuccess_throws_for_everything_but_code_0(int release)
    {
        using var host = new TestHost(release);
        var good = await host.RunAsync("true");
        Assert.Same(good, good.EnsureSuccess());
        var bad = await host.RunAsync("exit 3");
        Assert.Same(bad, Assert.Throws<CellUnsuccessfulException>(bad.EnsureSuccess).Result);
    }
}
