using System.Text;

namespace CellOs.GVisor.Runtime.Tests;

public class RunningCellTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    public static TheoryData<int> Both => Releases.Both;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_conversation_by_streams(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("while read line; do echo \"got $line\"; done; exit 7").StartAsync(host.Options(), Token);
        using var answers = new StreamReader(cell.StandardOutput);
        foreach (var word in (string[])["one", "two"])
        {
            await cell.StandardInput.WriteAsync(Encoding.UTF8.GetBytes(word + "\n"), Token);
            await cell.StandardInput.FlushAsync(Token);
            Assert.Equal("got " + word, await answers.ReadLineAsync(Token));
        }

        await cell.StandardInput.DisposeAsync();
        Assert.Null(await answers.ReadLineAsync(Token));
        var result = await cell.WaitAsync(Token);
        Assert.Equal((CellOutcome.Exited, 7, true), (result.Outcome, result.ExitCode, result.IsOutputComplete));
        Assert.True(result.Teardown.IsClean);
        Assert.Equal(Enum.GetValues<CellResidueKind>(), result.Teardown.Examined);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Lines_of_both_streams_come_as_they_are_written(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("echo one; echo two >&2; printf 'three\\r\\n\\nlast'").StartAsync(host.Options(), Token);
        List<CellOutputLine> lines = [];
        await foreach (var line in cell.ReadLinesAsync(Token))
        {
            lines.Add(line);
        }

        Assert.Equal([("one", true), ("three", true), ("", true), ("last", false)], lines.Where(l => l.Source is CellOutputSource.StandardOutput).Select(l => (l.Text, l.IsWhole)));
        Assert.Equal(["two"], lines.Where(l => l.Source is CellOutputSource.StandardError).Select(l => l.Text));
        Assert.Equal(0, (await cell.WaitAsync(Token)).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Who_stops_reading_lines_does_not_end_the_cell(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("echo one; echo two; read line; exit 3").StartAsync(host.Options(), Token);
        await foreach (var line in cell.ReadLinesAsync(Token))
        {
            Assert.Equal("one", line.Text);
            break;
        }

        await cell.StandardInput.DisposeAsync();
        Assert.Equal(3, (await cell.WaitAsync(Token)).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_program_that_is_asked_to_end_ends_in_its_own_way(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("trap 'echo bye; exit 5' TERM; echo up; while true; do sleep 0.1; done").StartAsync(host.Options(), Token);
        using var output = new StreamReader(cell.StandardOutput);
        Assert.Equal("up", await output.ReadLineAsync(Token));
        var result = await cell.StopAsync(Grace);
        Assert.Equal((CellOutcome.Stopped, 5, null), (result.Outcome, result.ExitCode, result.Signal));
        Assert.Equal("bye", await output.ReadLineAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_program_that_does_not_end_when_asked_is_killed_after_the_grace_of_the_given_clock(int release)
    {
        using var host = new TestHost(release);
        var clock = new ManualClock();
        await using var cell = await TestCell<Plain>.Shell("trap '' TERM; echo up; while true; do sleep 1000; done").StartAsync(host.Options(clock: clock), Token);
        Assert.Equal("up", await new StreamReader(cell.StandardOutput).ReadLineAsync(Token));
        var stopping = cell.StopAsync(TimeSpan.FromSeconds(10));
        await Task.Delay(300, Token);
        clock.Advance(TimeSpan.FromSeconds(9));
        await Task.Delay(300, Token);
        Assert.False(stopping.IsCompleted);
        while (!stopping.IsCompleted)
        {
            // The grace begins once runsc has delivered the request.
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(50, Token);
        }

        var result = await stopping;
        Assert.Equal((CellOutcome.Stopped, null, 9), (result.Outcome, result.ExitCode, result.Signal));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task However_many_end_it_at_once_it_ends_once_and_all_learn_the_same(int release)
    {
        using var host = new TestHost(release);
        var cell = await TestCell<Plain>.Shell("sleep 1000").StartAsync(host.Options(), Token);
        var results = await Task.WhenAll([
            .. Enumerable.Range(0, 8).Select(i => Task.Run(() => i % 2 == 0 ? cell.KillAsync() : cell.StopAsync(TimeSpan.FromSeconds(1)))),
            cell.WaitAsync(Token)]);
        Assert.All(results, result => Assert.Same(results[0], result));
        Assert.Equal(CellOutcome.Stopped, results[0].Outcome);
        Assert.True(results[0].Signal is 9 or 15, results[0].ToString());
        Assert.Empty(host.Residue());
        Assert.Same(results[0], await cell.KillAsync());
        Assert.Same(results[0], await cell.StopAsync(Grace));
        await cell.DisposeAsync();
        await cell.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task To_dispose_a_running_cell_ends_it(int release)
    {
        using var host = new TestHost(release);
        var cell = await TestCell<Plain>.Shell("while true; do echo flood; done").StartAsync(host.Options(), Token);
        await cell.DisposeAsync();
        Assert.Empty(host.Residue());
        Assert.Equal(CellOutcome.Stopped, (await cell.WaitAsync(Token)).Outcome);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Who_gives_up_waiting_does_not_end_the_cell(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("read line; exit 4").StartAsync(host.Options(), Token);
        using var impatience = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cell.WaitAsync(impatience.Token));
        await cell.StandardInput.DisposeAsync();
        Assert.Equal(4, (await cell.WaitAsync(Token)).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_does_not_start_throws_with_the_result(int release)
    {
        using var host = new TestHost(release);
        var cell = new TestCell<Plain> { Arguments = ["/bin/none"] };
        var thrown = await Assert.ThrowsAsync<CellLaunchException>(() => cell.StartAsync(host.Options(), Token));
        Assert.Equal((CellErrorKind.LaunchFailed, CellOutcome.RuntimeFailed, CellStage.Start), (thrown.Kind, thrown.Result?.Outcome, thrown.Result?.Stage));
        Assert.Contains("/bin/none", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("/bin/none", thrown.RunscLog, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_start_that_is_given_up_leaves_nothing(int release)
    {
        using var host = new TestHost(release);
        using var cancellation = new CancellationTokenSource();
        var cell = new TestCell<Plain> { Arguments = ["/bin/sleep", "1000"], OnWrite = _ => cancellation.CancelAfter(30) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cell.StartAsync(host.Options(), cancellation.Token));
        Assert.Empty(host.Residue());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_start_that_takes_too_long_fails_in_runsc(int release)
    {
        using var host = new TestHost(release);
        host.RunscPath = host.WriteScript("runsc", $"""
            #!/bin/sh
            for a in "$@"; do [ "$a" != run ] || exec sleep 1000; done
            exec {Releases.Path(release)} "$@"
            """);
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = host.WorkDirectory, RootfsDirectory = host.Rootfs, StartTimeout = TimeSpan.FromSeconds(0.3) };
        var result = await TestCell<Plain>.Shell("true").RunAsync(options, Token);
        Assert.Equal((CellOutcome.RuntimeFailed, CellStage.Create), (result.Outcome, result.Stage));
        Assert.Contains("in time", result.Failure, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CellRunOptions { StartTimeout = TimeSpan.Zero });
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_paused_cell_stands_still_and_can_be_ended(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("while true; do echo tick; sleep 0.02; done").StartAsync(host.Options(), Token);
        using var output = new StreamReader(cell.StandardOutput);
        Assert.Equal("tick", await output.ReadLineAsync(Token));
        await cell.PauseAsync(Token);
        await Assert.ThrowsAsync<CellCommandException>(() => cell.PauseAsync(Token));

        // What was written before is read, and then there is silence.
        Task<string?> next;
        while ((next = output.ReadLineAsync(Token).AsTask()) == await Task.WhenAny(next, Task.Delay(500, Token)))
        {
        }

        await cell.ResumeAsync(Token);
        Assert.Equal("tick", await next);
        await cell.PauseAsync(Token);
        var result = await cell.KillAsync();
        Assert.Equal((CellOutcome.Stopped, 9), (result.Outcome, result.Signal));
        Assert.Contains("has ended", (await Assert.ThrowsAsync<CellCommandException>(() => cell.PauseAsync(Token))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task The_processes_of_a_cell_are_listed(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("sleep 1000 & echo up; wait").StartAsync(host.Options(), Token);
        Assert.Equal("up", await new StreamReader(cell.StandardOutput).ReadLineAsync(Token));
        var processes = await cell.GetProcessesAsync(Token);
        Assert.Equal((1, 0, 65534u, "sh"), (processes[0].Id, processes[0].ParentId, processes[0].UserId, processes[0].Name));
        Assert.Equal((2, 1, 65534u), (processes[1].Id, processes[1].ParentId, processes[1].UserId));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_further_program_is_the_cells_own_in_all_but_its_arguments(int release)
    {
        using var host = new TestHost(release);
        var started = new TestCell<Plain> { Arguments = ["/bin/sleep", "1000"], Environment = ["PATH=/bin", "A=cell", "B=cell"], WorkingDirectory = "/data" };
        await using var cell = await started.StartAsync(host.Options(), Token);

        var plain = await cell.ExecAsync(new CellCommand("/bin/sh", "-c", "id -u; pwd; echo $A $B; read line; echo \"[$line]\""), Token);
        Assert.Equal((0, null, "65534\n/data\ncell cell\n[]\n", ""), (plain.ExitCode, plain.Signal, plain.StandardOutput, plain.StandardError));

        var changed = new CellCommand("sh", "-c", "pwd; echo $A $B; cat; echo bad >&2; exit 128")
        {
            WorkingDirectory = "/",
            Environment = new Dictionary<string, string> { ["B"] = "own" },
            StandardInput = new MemoryStream("given"u8.ToArray()),
        };
        var result = await cell.ExecAsync(changed, Token);
        Assert.Equal((128, "/\ncell own\ngiven", "bad\n"), (result.ExitCode, result.StandardOutput, result.StandardError));
        Assert.Equal((null, 9), ((await cell.ExecAsync(new CellCommand("/bin/sh", "-c", "kill -9 $$"), Token)) is var killed ? (killed.ExitCode, killed.Signal) : default));
        Assert.Contains("/bin/none", (await Assert.ThrowsAsync<CellCommandException>(() => cell.ExecAsync(new CellCommand("/bin/none"), Token))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_further_program_that_is_cancelled_is_killed_and_the_cell_goes_on(int release)
    {
        using var host = new TestHost(release);
        await using var cell = await TestCell<Plain>.Shell("sleep 1000").StartAsync(host.Options(), Token);
        using var cancellation = new CancellationTokenSource();
        var output = new ObservedStream { OnWrite = _ => cancellation.CancelAfter(50) };
        var command = new CellCommand("/bin/sh", "-c", "echo up; while true; do sleep 0.05; done") { StandardOutput = output };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cell.ExecAsync(command, cancellation.Token));
        Assert.Single(await cell.GetProcessesAsync(Token), process => process.Name != "sleep" || process.Id == 1);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_command_that_is_under_way_as_the_cell_ends_is_over_before_the_cells_things_are_cleared_away(int release)
    {
        using var host = new TestHost(release);
        host.RunscPath = host.WriteScript("runsc", $"""
            #!/bin/sh
            for a in "$@"; do [ "$a" != exec ] || sleep 1; done
            exec {Releases.Path(release)} "$@"
            """);
        await using var cell = await TestCell<Plain>.Shell("sleep 1000").StartAsync(host.Options(), Token);
        var directory = Assert.Single(Directory.GetDirectories(host.WorkDirectory));
        var command = cell.ExecAsync(new CellCommand("/bin/true"), Token);
        while (Directory.GetDirectories(directory, "exec-*").Length == 0)
        {
            await Task.Delay(5, Token);
        }

        var result = await cell.KillAsync();
        Assert.True(command.IsCompleted);
        Assert.True(result.Teardown.IsClean);
        await Assert.ThrowsAsync<CellCommandException>(() => command);
        Assert.Contains("has ended", (await Assert.ThrowsAsync<CellCommandException>(() => cell.ExecAsync(new CellCommand("/bin/true"), Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_are_let_in_until_the_end_and_waited_for()
    {
        var commands = new LaunchCommands();
        var entry = commands.TryEnter();
        var other = commands.TryEnter();
        Assert.NotNull(entry);
        var closing = commands.CloseAsync();
        Assert.Null(commands.TryEnter());
        entry.Dispose();
        entry.Dispose();
        Assert.False(closing.IsCompleted);

        // One that takes too long is told so, and still waited for.
        await commands.Overdue.WaitAsync(Token);
        Assert.False(closing.IsCompleted);
        other!.Dispose();
        await closing.WaitAsync(Token);
        await new LaunchCommands().CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_limiter_makes_cells_wait_for_their_turn(int release)
    {
        using var host = new TestHost(release);
        using var limiter = new CellLimiter(2);
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = host.WorkDirectory, RootfsDirectory = host.Rootfs, Limiter = limiter };
        await using var one = await TestCell<Plain>.Shell("sleep 1000").StartAsync(options, Token);
        await using var two = await TestCell<Plain>.Shell("sleep 1000").StartAsync(options, Token);
        var three = TestCell<Plain>.Shell("exit 3").RunAsync(options, Token);
        using var cancellation = new CancellationTokenSource();
        var four = TestCell<Plain>.Shell("exit 4").RunAsync(options, cancellation.Token);
        Assert.Equal((2, 2, 2), (limiter.Maximum, limiter.Running, limiter.Waiting));
        await cancellation.CancelAsync();
        Assert.Equal(CellOutcome.Cancelled, (await four).Outcome);
        Assert.Equal(1, limiter.Waiting);
        Assert.False(three.IsCompleted);
        await two.KillAsync();
        Assert.Equal(3, (await three).ExitCode);
        Assert.Equal((1, 0), (limiter.Running, limiter.Waiting));
        await one.KillAsync();
        Assert.Equal(0, limiter.Running);
    }
}
