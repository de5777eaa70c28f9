namespace CellOs.GVisor.Runtime.Tests.Hostile;

/// <summary>A runsc that is somebody else's, or that hangs, lies or babbles.</summary>
public class UntrustedRunscTests
{
    private const int Any = 20240729;

    private static readonly LaunchPatience Little = new()
    {
        Command = TimeSpan.FromSeconds(1),
        Kill = TimeSpan.FromSeconds(0.5),
        Drain = TimeSpan.FromSeconds(0.5),
        End = TimeSpan.FromSeconds(0.5),
        Teardown = TimeSpan.FromSeconds(2),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("chmod o+w $1/bin/runsc", "chmod go-w")]
    [InlineData("chgrp 65534 $1/bin/runsc; chmod g+w $1/bin/runsc", "chmod go-w")]
    [InlineData("chown 65534 $1/bin/runsc", "chown root")]
    [InlineData("chown 65534 $1/bin", "chown root")]
    [InlineData("chmod 0777 $1/bin", "chmod go-w")]
    [InlineData("mv $1/bin/runsc $1/real; ln -s $1/real $1/bin/runsc; chown -h 65534 $1/bin/runsc", "Name what it leads to")]
    [InlineData("mv $1/bin/runsc $1/bin/real; chmod o+w $1/bin/real; ln -s real $1/bin/runsc", "chmod go-w")]
    public async Task A_runsc_that_another_user_can_exchange_is_refused_before_it_is_run(string making, string remedy)
    {
        using var host = new TestHost(Any);
        var asked = host.Directory + "/asked";
        Directory.CreateDirectory(host.Directory + "/bin");
        host.RunscPath = host.WriteScript("bin/runsc", $"#!/bin/sh\ntouch {asked}\necho runsc version release-20240729.0\n");
        TestHost.Shell(making, host.Directory);
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => host.RunAsync("true"));
        Assert.Equal(CellErrorKind.RunscUnsupported, thrown.Kind);
        Assert.Contains(remedy, thrown.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(asked));
    }

    [Theory]
    [MemberData(nameof(Releases.Both), MemberType = typeof(Releases))]
    public async Task A_link_to_runsc_that_is_turned_during_a_launch_is_not_followed_again(int release)
    {
        using var host = new TestHost(release);
        var marker = host.Directory + "/ran";
        var link = host.Directory + "/link";
        File.CreateSymbolicLink(link, host.RunscPath);
        host.RunscPath = link;
        var other = host.WriteScript("other", $"#!/bin/sh\ntouch {marker}\n");
        var options = host.Options(stageReached: stage =>
        {
            if (stage is LaunchStage.RunscFound)
            {
                File.Delete(link);
                File.CreateSymbolicLink(link, other);
            }
        });
        await using var cell = await TestCell<Plain>.Shell("read line").StartAsync(options, Token);
        Assert.Equal(CellOutcome.Stopped, (await cell.StopAsync(TimeSpan.FromSeconds(10))).Outcome);
        Assert.False(File.Exists(marker));
    }

    [Theory]
    [InlineData("exec sleep 1000")]
    [InlineData("trap '' TERM INT HUP; while true; do read x < /dev/zero; done")]
    [InlineData("exec /bin/busybox yes 'x of no use' >&2")]
    [InlineData("exec /bin/busybox yes 'x of no use'")]
    public async Task A_runsc_that_never_starts_the_program_is_given_up(string answer)
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteRunscThatAnswers("run", answer);
        var result = await TestCell<Plain>.Shell("true").RunAsync(host.Options(patience: Little, startTimeout: TimeSpan.FromSeconds(0.5)), Token);
        Assert.Equal((CellOutcome.RuntimeFailed, CellStage.Create), (result.Outcome, result.Stage));
        Assert.Contains("in time", result.Failure, StringComparison.Ordinal);
        Assert.InRange(result.StandardError.Length, 0, 1 << 20);
        Assert.Empty(host.Residue());
    }

    [Theory]
    [InlineData("exit 0", "ended with code 0 and said nothing")]
    [InlineData("exit 42", "ended with code 42 and said nothing")]
    [InlineData("head -c 20000000 /dev/zero | tr '\\0' x >&2; echo last words >&2; exit 3", "last words")]
    [InlineData("kill -9 $$", "ended with code 137 and said nothing")]
    public async Task A_runsc_that_ends_without_a_program_failed_whatever_its_code(string answer, string said)
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteRunscThatAnswers("run", answer);
        var result = await host.RunAsync("true");
        Assert.Equal((CellOutcome.RuntimeFailed, CellStage.Create, null), (result.Outcome, result.Stage, result.ExitCode));
        Assert.EndsWith(said, result.Failure!.TrimEnd('.'), StringComparison.Ordinal);
        Assert.InRange(result.Failure.Length, 1, 4096);
        Assert.InRange(result.StandardError.Length, 0, 1 << 20);
    }

    [Theory]
    [InlineData(20221219, "exec sleep 1000")]
    [InlineData(20240729, "exec sleep 1000")]
    [InlineData(20221219, "exit 0")] // says so, and does nothing
    [InlineData(20240729, "exit 0")]
    [InlineData(20240729, "head -c 20000000 /dev/zero >&2; exit 1")]
    public async Task A_cell_ends_though_runsc_does_not_kill_it(int release, string answer)
    {
        using var host = new TestHost(release);
        host.RunscPath = host.WriteRunscThatAnswers("kill", answer);
        await using var cell = await TestCell<Plain>.Shell("trap '' TERM; while true; do sleep 1000; done").StartAsync(host.Options(patience: Little), Token);
        Assert.Equal(CellOutcome.Stopped, (await cell.StopAsync(TimeSpan.FromMilliseconds(100))).Outcome);
        Assert.Empty(host.Residue());
    }

    [Theory]
    [InlineData(20221219, "exec sleep 1000", "no end within 1 seconds")]
    [InlineData(20240729, "exec sleep 1000", "no end within 1 seconds")]
    [InlineData(20240729, "exit 0", "/state/")]
    [InlineData(20240729, "echo so not >&2; exit 1", "so not")]
    public async Task What_runsc_does_not_delete_is_reported_and_goes_with_the_next_start(int release, string answer, string said)
    {
        using var host = new TestHost(release);
        var real = host.RunscPath;
        host.RunscPath = host.WriteRunscThatAnswers("delete", answer);
        await using var cell = await TestCell<Plain>.Shell("sleep 1000").StartAsync(host.Options(patience: Little), Token);
        Assert.Single(host.Processes(real)).Kill();
        var thrown = await Assert.ThrowsAsync<CellTeardownException>(() => cell.WaitAsync(Token));
        Assert.Equal(CellOutcome.Lost, thrown.Result?.Outcome);
        Assert.Contains(thrown.Report.Residue, left => left.Kind is CellResidueKind.RunscState && left.Name.Contains(said, StringComparison.Ordinal));
        Assert.DoesNotContain(thrown.Report.Residue, left => left.Kind is CellResidueKind.Process or CellResidueKind.ControlGroup);
        host.RunscPath = real;
        (await host.RunAsync("true")).EnsureSuccess();
        Assert.Empty(host.Residue());
    }

    [Fact]
    public async Task A_command_that_runsc_does_not_answer_fails_and_the_cell_goes_on()
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteRunscThatAnswers("ps|pause|resume", "exec sleep 1000");
        await using var cell = await TestCell<Plain>.Shell("read line; exit 3").StartAsync(host.Options(patience: Little), Token);
        foreach (var ask in (Func<Task>[])[() => cell.GetProcessesAsync(Token), () => cell.PauseAsync(Token), () => cell.ResumeAsync(Token)])
        {
            var thrown = await Assert.ThrowsAsync<CellCommandException>(ask);
            Assert.Contains("no end within", thrown.Message, StringComparison.Ordinal);
        }

        await cell.StandardInput.DisposeAsync();
        Assert.Equal(3, (await cell.WaitAsync(Token)).ExitCode);
    }

    [Theory]
    [InlineData("exec sleep 1000")]
    [InlineData("exec /bin/busybox yes >&2")]
    public async Task A_further_program_that_runsc_does_not_start_can_be_given_up(string answer)
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteRunscThatAnswers("exec", answer);
        await using var cell = await TestCell<Plain>.Shell("read line; exit 3").StartAsync(host.Options(patience: Little), Token);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(0.2));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cell.ExecAsync(new CellCommand("/bin/true"), cancellation.Token));
        await cell.StandardInput.DisposeAsync();
        Assert.Equal(3, (await cell.WaitAsync(Token)).ExitCode);
    }

    [Fact]
    public async Task What_is_no_answer_to_a_question_for_processes_is_refused_with_the_line()
    {
        using var host = new TestHost(Any);
        host.RunscPath = host.WriteRunscThatAnswers("ps", "echo UID PID; echo garbage; exit 0");
        await using var cell = await TestCell<Plain>.Shell("read line").StartAsync(host.Options(), Token);
        var thrown = await Assert.ThrowsAsync<CellCommandException>(() => cell.GetProcessesAsync(Token));
        Assert.Contains("'garbage'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_leave_nothing_in_the_launchs_directory_while_the_cell_runs()
    {
        using var host = new TestHost(Any);
        await using var cell = await TestCell<Plain>.Shell("read line").StartAsync(host.Options(), Token);
        var launch = Assert.Single(Directory.GetDirectories(host.WorkDirectory));
        var before = Directory.GetFileSystemEntries(launch);
        await cell.ExecAsync(new CellCommand("/bin/true"), Token);
        await Assert.ThrowsAsync<CellCommandException>(() => cell.ExecAsync(new CellCommand("/bin/nope"), Token));
        await cell.GetProcessesAsync(Token);
        await cell.PauseAsync(Token);
        await cell.ResumeAsync(Token);
        Assert.Equal(before.Order(), Directory.GetFileSystemEntries(launch).Order());
    }
}
