namespace CellOs.GVisor.Runtime.Tests;

/// <summary>How a cell ended, for everything that can end one, on the real runsc.</summary>
public class EndingTests
{
    private const string ForkBomb = "f() { f | f & }; f; sleep 1000";

    public static TheoryData<int> Both => Releases.Both;

    public static TheoryData<int, CellOutcome> Outcomes => Releases.With(Enum.GetValues<CellOutcome>());

    public static TheoryData<int, int> ExitCodes => Releases.With(0, 1, 2, 42, 126, 127, 128, 129, 130, 137, 139, 143, 192, 255);

    /// <summary>
    /// HUP, INT, ILL, TRAP, ABRT, BUS, FPE, KILL, USR1, SEGV, USR2, PIPE, ALRM, TERM, STKFLT, XCPU, XFSZ, VTALRM, PROF, IO, PWR, SYS, and the first
    /// and last for real time: all that end a process, but for QUIT, which the shell ignores.
    /// </summary>
    public static TheoryData<int, int> Signals => Releases.With(1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 24, 25, 26, 27, 29, 30, 31, 34, 64);

    public static TheoryData<int, string> Hogs => Releases.With([.. MemoryHogs.Scripts.Keys]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Every outcome there is has a way to it here, and says of itself only what can be said of it.</summary>
    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Every_outcome_comes_about_and_is_whole(int release, CellOutcome outcome)
    {
        using var host = new TestHost(release);
        var result = await BringAboutAsync(outcome, host);

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(outcome is CellOutcome.Exited, result.IsSuccess);
        Assert.Equal(outcome is CellOutcome.Exited ? 0 : null, result.ExitCode);
        Assert.Equal(outcome is CellOutcome.Exited or CellOutcome.RuntimeFailed or CellOutcome.Lost, result.Signal is null);
        Assert.Equal(outcome is CellOutcome.RuntimeFailed or CellOutcome.Lost, result.Stage is not null);
        Assert.Equal(outcome is CellOutcome.RuntimeFailed or CellOutcome.Lost, result.Failure is not null);
        Assert.Equal(outcome is CellOutcome.RuntimeFailed, result.RunscLog is not null);
        Assert.Equal(outcome is CellOutcome.OutOfMemory ? CellLimit.MemoryBytes : null, result.ReachedLimit);
        Assert.Equal(release, result.RunscRelease?.Date);
        Assert.NotNull(result.Statistics?.PeakMemoryBytes);
        Assert.True(result.Duration > TimeSpan.Zero);
        Assert.True(result.Teardown.IsClean);
        if (outcome is CellOutcome.Exited)
        {
            Assert.Same(result, result.EnsureSuccess());
        }
        else
        {
            Assert.Same(result, Assert.Throws<CellUnsuccessfulException>(result.EnsureSuccess).Result);
        }
    }

    [Theory]
    [MemberData(nameof(ExitCodes))]
    public async Task A_program_exits_with_its_own_code(int release, int code)
    {
        using var host = new TestHost(release);
        var result = await host.RunAsync($"exit {code}");
        Assert.Equal((CellOutcome.Exited, code, null), (result.Outcome, result.ExitCode, result.Signal));
        Assert.Equal(code == 0, result.IsSuccess);
    }

    [Theory]
    [MemberData(nameof(Signals))]
    public async Task A_program_that_dies_by_a_signal_is_told_from_one_that_exits_with_128_and_its_number(int release, int signal)
    {
        using var host = new TestHost(release);
        var result = await host.RunAsync($"kill -{signal} $$; sleep 1000");
        Assert.Equal((CellOutcome.Signalled, null, signal), (result.Outcome, result.ExitCode, result.Signal));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_killed_sandbox_and_a_killed_gofer_count_as_signalled(int release)
    {
        using var host = new TestHost(release);
        foreach (var process in (string[])["runsc-sandbox", "runsc-gofer"])
        {
            var result = await KillAsync(host, process);
            Assert.Equal((CellOutcome.Signalled, 9), (result.Outcome, result.Signal));
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_killed_runsc_loses_the_run(int release)
    {
        using var host = new TestHost(release);
        var result = await KillAsync(host, host.RunscPath);
        Assert.Equal((CellOutcome.Lost, CellStage.Run, null, null), (result.Outcome, result.Stage, result.ExitCode, result.Signal));
        Assert.Contains("137", result.Failure, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hogs))]
    public async Task A_cell_that_reaches_its_memory_limit_is_out_of_memory_whichever_process_the_kernel_takes(int release, string way)
    {
        using var host = new TestHost(release);
        AssertOutOfMemory(await MemoryHogs.Cell<Plain>(way).RunAsync(host.Options(), Token));
        AssertOutOfMemory(await MemoryHogs.Cell<OnPtrace>(way).RunAsync(host.Options(), Token));

        static void AssertOutOfMemory(CellResult result)
        {
            Assert.Equal((CellOutcome.OutOfMemory, null, 9, null), (result.Outcome, result.ExitCode, result.Signal, result.Failure));
            Assert.Equal(CellLimit.MemoryBytes, result.ReachedLimit);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_program_that_survives_what_the_kernel_killed_keeps_its_end_and_the_limit_is_named(int release)
    {
        using var host = new TestHost(release);
        var cell = new TestCell<Plain> { Arguments = ["/bin/sh", "-c", $"sh -c '{MemoryHogs.Scripts["one process"]}'; exit 5"], Resources = MemoryHogs.Limit };
        var result = await cell.RunAsync(host.Options(), Token);

        // On ptrace, all that the older release has, the kernel takes the sandbox as a whole.
        Assert.Equal(release == 20221219 ? (CellOutcome.OutOfMemory, null) : (CellOutcome.Exited, 5), (result.Outcome, result.ExitCode));
        Assert.Equal(CellLimit.MemoryBytes, result.ReachedLimit);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_memory_limit_that_is_too_low_for_runsc_itself_is_out_of_memory_before_the_program(int release)
    {
        using var host = new TestHost(release);
        var cell = new TestCell<Plain> { Arguments = ["/bin/true"], Resources = """{ "memory": { "limit": 4194304 } }""" };
        var result = await cell.RunAsync(host.Options(), Token);
        Assert.Equal((CellOutcome.OutOfMemory, null, null, CellLimit.MemoryBytes), (result.Outcome, result.ExitCode, result.Signal, result.ReachedLimit));
        Assert.Contains("16 MiB", result.Failure, StringComparison.Ordinal);

        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => cell.StartAsync(host.Options(), Token));
        Assert.Equal(CellOutcome.OutOfMemory, thrown.Result?.Outcome);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_program_that_is_not_there_or_cannot_be_executed_fails_in_runsc_with_its_own_words(int release)
    {
        using var host = new TestHost(release);
        foreach (var (program, words) in new[] { ("/bin/nope", "no such file or directory"), ("/data", "permission denied") })
        {
            var result = await new TestCell<Plain> { Arguments = [program] }.RunAsync(host.Options(), Token);
            Assert.Equal((CellOutcome.RuntimeFailed, null, null, CellStage.Start), (result.Outcome, result.ExitCode, result.Signal, result.Stage));
            Assert.Contains(program, result.Failure, StringComparison.Ordinal);
            Assert.Contains(words, result.Failure, StringComparison.Ordinal);
            Assert.Contains(program, result.RunscLog, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_flag_that_runsc_does_not_know_is_reported_in_its_words_whoever_takes_standard_error(int release)
    {
        using var host = new TestHost(release);
        foreach (var error in (ObservedStream?[])[null, new ObservedStream()])
        {
            var result = await TestCell<Misspelt>.Shell("true").RunAsync(host.Options(error: error), Token);
            Assert.Equal((CellOutcome.RuntimeFailed, null, CellStage.Create), (result.Outcome, result.ExitCode, result.Stage));
            Assert.Contains("netwrok", result.Failure, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_limit_of_processes_that_is_reached_breaks_the_sandbox_down_and_is_named(int release)
    {
        using var host = new TestHost(release);
        var bomb = new TestCell<Plain> { Arguments = ["/bin/sh", "-c", ForkBomb], Resources = """{ "pids": { "limit": 80 } }""" };
        var result = await bomb.RunAsync(host.Options(), Token);
        Assert.Equal((CellOutcome.RuntimeFailed, CellStage.Run, null, CellLimit.Pids), (result.Outcome, result.Stage, result.ExitCode, result.ReachedLimit));
        Assert.Contains("linux.resources.pids.limit", result.Failure, StringComparison.Ordinal);
        Assert.Equal(80, result.Statistics?.PeakThreads);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_limit_of_processes_that_is_too_low_for_runsc_itself_is_named(int release)
    {
        using var host = new TestHost(release);
        var cell = new TestCell<Plain> { Arguments = ["/bin/true"], Resources = """{ "pids": { "limit": 8 } }""" };
        var result = await cell.RunAsync(host.Options(), Token);
        Assert.Equal((CellOutcome.RuntimeFailed, CellLimit.Pids), (result.Outcome, result.ReachedLimit));
        Assert.Contains("linux.resources.pids.limit", result.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_runsc_there_is_no_ending_since_there_is_no_run()
    {
        using var host = new TestHost(20240729);
        host.RunscPath = host.Directory + "/no-runsc";
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => host.RunAsync("true"));
        Assert.Equal((CellErrorKind.RunscNotFound, null), (thrown.Kind, thrown.Result));
    }

    private static async Task<CellResult> BringAboutAsync(CellOutcome outcome, TestHost host)
    {
        switch (outcome)
        {
            case CellOutcome.Exited:
                return await host.RunAsync("true");
            case CellOutcome.Signalled:
                return await host.RunAsync("kill -15 $$");
            case CellOutcome.OutOfMemory:
                return await MemoryHogs.Cell<Plain>("files in memory").RunAsync(host.Options(), Token);
            case CellOutcome.TtlExpired:
                return await TestCell<ShortLived>.Shell("sleep 1000").RunAsync(host.Options(), Token);
            case CellOutcome.Cancelled:
                using (var cancellation = new CancellationTokenSource())
                {
                    var output = new ObservedStream();
                    var run = TestCell<Plain>.Shell("echo up; sleep 1000").RunAsync(host.Options(output), cancellation.Token);
                    await output.Saw("up", run);
                    await cancellation.CancelAsync();
                    return await run;
                }

            case CellOutcome.Stopped:
                await using (var cell = await TestCell<Plain>.Shell("sleep 1000").StartAsync(host.Options(), Token))
                {
                    return await cell.KillAsync();
                }

            case CellOutcome.RuntimeFailed:
                return await new TestCell<Plain> { Arguments = ["/bin/nope"] }.RunAsync(host.Options(), Token);
            case CellOutcome.Lost:
                return await KillAsync(host, host.RunscPath);
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "An outcome that nothing here brings about.");
        }
    }

    /// <summary>Runs a cell, and kills one of its processes on the host.</summary>
    private static async Task<CellResult> KillAsync(TestHost host, string name)
    {
        var output = new ObservedStream();
        var run = TestCell<Plain>.Shell("echo up; sleep 1000").RunAsync(host.Options(output), Token);
        await output.Saw("up", run);
        Assert.Single(host.Processes(name)).Kill();
        return await run;
    }
}
