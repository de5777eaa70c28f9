using System.Text;
using CellOs.GVisor.Runtime.Testing;
using CellOs.GVisor.Runtime.Tests.Generated;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace CellOs.GVisor.Runtime.Tests.Hosting;

/// <summary>Services under test, without runsc.</summary>
public class FakeCellRunnerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_under_test_needs_no_runsc()
    {
        var cells = new FakeCellRunner().Script<Inherits>(FakeProgram.Exits(0, "a digest\n"));
        await using var service = new ServiceHost(
            add: added =>
            {
                added.AddPool(_ => new Waits(), options => options.Size = 3).AddCrashSweep(options => options.IsRequired = true);
                added.Services.AddSingleton<Digester>().AddSingleton<ICellRunner>(cells).AddHealthChecks().AddCells();
            },
            configure: options => options.RunscPath = "/no/such/runsc");
        await service.StartAsync();
        Assert.Equal("a digest", await service.Services.GetRequiredService<Digester>().DigestAsync("hunter2", Token));
        var run = Assert.Single(cells.RunsOf<Inherits>());
        Assert.Equal("hunter2", run.Cell.Token);
        Assert.Equal("hunter2", run.Environment["TOKEN"]);
        Assert.Equal(("/bin/sh", FakeRunKind.Run), (run.Arguments[0], run.Kind));

        cells.Script<Waits>(FakeProgram.RunsUntilStopped("up\n"));
        var pool = service.Services.GetRequiredService<ICellPool<Waits>>();
        Assert.Equal(3, pool.Statistics.Ready);
        await using (var taken = await pool.TakeAsync(Token))
        {
            Assert.Equal("up", await new StreamReader(taken.StandardOutput).ReadLineAsync(Token));
        }

        Assert.Equal((FakeRunKind.Pool, 1), (Assert.Single(cells.RunsOf<Waits>()).Kind, pool.Statistics.Warm));
        Assert.Equal(HealthStatus.Healthy, (await service.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token)).Status);
        await service.StopAsync();
        Assert.Equal(0, Assert.Single(service.EventsOf(CellLogEvents.SweepDone)).Message.Count(letter => letter is >= '1' and <= '9'));
    }

    [Fact]
    public async Task What_was_run_can_be_looked_at_as_config_json()
    {
        var cells = new FakeCellRunner().Script<Asks>(FakeProgram.Exits());
        var cell = new Asks { Data = "/srv/data", Count = 3, Files = ["a", "b"], Mode = DayOfWeek.Friday, Pids = 64 };
        await cells.RunAsync(cell, cancellationToken: Token);
        await cells.RunAsync(cell, cancellationToken: Token);
        Assert.Equal(cells.Runs[0].Config, cells.Runs[1].Config); // nothing of a run is in it
        Assert.NotEqual(cells.Runs[0].ContainerId, cells.Runs[1].ContainerId);
        var emitted = new System.Buffers.ArrayBufferWriter<byte>();
        cell.WriteConfig(emitted);
        Assert.Equal(Encoding.UTF8.GetString(emitted.WrittenSpan), cells.Runs[0].Config);
        Assert.Equal(["--count=3", "a", "b"], cells.Runs[0].Arguments.Skip(4));
        Assert.Equal(("Friday", "a=b \"c\""), (cells.Runs[0].Environment["MODE"], cells.Runs[0].Environment["LIMIT"]));
        Assert.Contains("exited with code 0", cells.Runs[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_are_kept_for_the_test_to_see()
    {
        var cells = new FakeCellRunner().Script<Keeps>(FakeProgram.Exits());
        await cells.RunAsync(new Keeps { Token = "hunter2", Key = new byte[] { 0, 255 } }, cancellationToken: Token);
        var run = Assert.Single(cells.Runs);
        Assert.Equal(["Key", "Token"], run.Secrets.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("hunter2"u8.ToArray(), run.Secrets["Token"]);
        Assert.Equal([0, 255], run.Secrets["Key"]);
        Assert.DoesNotContain("hunter2", run.Config, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hole_is_checked_as_in_earnest()
    {
        var cells = new FakeCellRunner().Script<Asks>(FakeProgram.Exits()).Script<Keeps>(FakeProgram.Exits());
        Assert.Equal("Data", (await Assert.ThrowsAsync<CellValueException>(() => cells.RunAsync(new Asks { Data = "relative" }, cancellationToken: Token))).Hole);
        Assert.Equal("Pids", (await Assert.ThrowsAsync<CellValueException>(() => cells.StartAsync(new Asks { Data = "/data", Pids = 0 }, cancellationToken: Token))).Hole);
        Assert.Equal("Token", (await Assert.ThrowsAsync<CellValueException>(() => cells.RunAsync(new Keeps { Token = "\ud800" }, cancellationToken: Token))).Hole);
        Assert.Empty(cells.Runs);
    }

    [Fact]
    public async Task A_cell_that_the_test_has_said_nothing_of_is_the_test_s_fault()
    {
        var cells = new FakeCellRunner();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => cells.RunAsync(new Waits(), cancellationToken: Token));
        Assert.Equal("The fake runner does not know what the cell 'waits' does. Tell it: Script<Waits>(FakeProgram.Exits(0)).", failure.Message);
        cells.Script<Waits>(FakeProgram.RunsUntilStopped());
        await using var cell = await cells.StartAsync(new Waits(), cancellationToken: Token);
        failure = await Assert.ThrowsAsync<InvalidOperationException>(() => cell.ExecAsync(new CellCommand("/bin/true"), Token));
        Assert.Contains("does not know what the command '/bin/true' does", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_follow_one_another_or_are_chosen_by_the_holes()
    {
        var cells = new FakeCellRunner().Script<Waits>(FakeProgram.Exits(1), FakeProgram.Throws(new CellLaunchException(CellErrorKind.RunscNotFound, "There is no runsc.")), FakeProgram.Exits(3));
        Assert.Equal(1, (await cells.RunAsync(new Waits(), cancellationToken: Token)).ExitCode);
        Assert.Equal(CellErrorKind.RunscNotFound, (await Assert.ThrowsAsync<CellLaunchException>(() => cells.RunAsync(new Waits(), cancellationToken: Token))).Kind);
        Assert.Equal(3, (await cells.RunAsync(new Waits(), cancellationToken: Token)).ExitCode);
        Assert.Equal(3, (await cells.RunAsync(new Waits(), cancellationToken: Token)).ExitCode);
        Assert.True(cells.Runs[1].Ended.IsFaulted);

        cells.Script<Asks>(cell => FakeProgram.Exits(cell.Count));
        Assert.Equal(9, (await cells.RunAsync(new Asks { Data = "/data", Count = 9 }, cancellationToken: Token)).ExitCode);
    }

    [Fact]
    public async Task Time_goes_by_as_the_test_wants()
    {
        var clock = new FakeTimeProvider();
        var cells = new FakeCellRunner(new CellRunOptions { TimeProvider = clock }).Script<Waits>(FakeProgram.Exits(5, after: TimeSpan.FromSeconds(40)), FakeProgram.Exits(5, after: TimeSpan.FromHours(1)));
        var run = cells.RunAsync(new Waits(), cancellationToken: Token);
        await AdvanceAsync(clock, run, TimeSpan.FromSeconds(40));
        Assert.Equal((5, TimeSpan.FromSeconds(40)), ((await run).ExitCode, (await run).Duration));

        // Its time to live is a minute.
        var start = clock.GetUtcNow();
        run = cells.RunAsync(new Waits(), cancellationToken: Token);
        await AdvanceAsync(clock, run, TimeSpan.FromSeconds(61));
        Assert.Equal((CellOutcome.TtlExpired, start), ((await run).Outcome, (await run).StartTime));
    }

    [Fact]
    public async Task A_program_of_the_test_talks_with_the_service()
    {
        var cells = new FakeCellRunner().Script<Waits>(FakeProgram.Runs(async process =>
        {
            while (await process.ReadLineAsync() is { } line)
            {
                await process.WriteLineAsync($"got {line}");
            }

            await process.WriteErrorAsync("bye\n");
            return 4;
        }));
        await using var cell = await cells.StartAsync(new Waits(), cancellationToken: Token);
        Assert.Equal("waits", cell.Descriptor.Id);
        using var output = new StreamReader(cell.StandardOutput);
        foreach (var word in (string[])["one", "two"])
        {
            await cell.StandardInput.WriteAsync(Encoding.UTF8.GetBytes(word + "\n"), Token);
            Assert.Equal("got " + word, await output.ReadLineAsync(Token));
        }

        await cell.StandardInput.DisposeAsync();
        Assert.Equal(4, (await cell.WaitAsync(Token)).ExitCode);
        Assert.Equal("bye\n", await new StreamReader(cell.StandardError).ReadToEndAsync(Token));
    }

    [Fact]
    public async Task Lines_come_as_they_are_written()
    {
        var cells = new FakeCellRunner().Script<Waits>(FakeProgram.Exits(0, "one\ntwo", "three\n"));
        await using var cell = await cells.StartAsync(new Waits(), cancellationToken: Token);
        List<string> lines = [];
        await foreach (var line in cell.ReadLinesAsync(Token))
        {
            lines.Add($"{line.Source} {line.Text} {line.IsWhole}");
        }

        Assert.Equal(["StandardError three True", "StandardOutput one True", "StandardOutput two False"], lines.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(CellOutputOverflow.Block)]
    [InlineData(CellOutputOverflow.Spill)]
    [InlineData(CellOutputOverflow.DropOldest)]
    [InlineData(CellOutputOverflow.Fail)]
    public async Task A_slow_reader_has_what_its_buffer_says(CellOutputOverflow overflow)
    {
        var cells = new FakeCellRunner().Script<Waits>(FakeProgram.Exits(0, new string('x', 200_000)));
        var buffer = new CellOutputBuffer { Capacity = 1000, Overflow = overflow };
        await using var cell = await cells.StartAsync(new Waits(), new CellRunOptions { OutputBuffer = buffer }, Token);
        if (overflow is CellOutputOverflow.Fail)
        {
            await Assert.ThrowsAsync<CellOutputException>(() => cell.WaitAsync(Token));
            return;
        }

        if (overflow is not CellOutputOverflow.Block)
        {
            await cell.WaitAsync(Token); // nobody has read anything
        }

        var read = await new StreamReader(cell.StandardOutput).ReadToEndAsync(Token);
        var isWhole = overflow is not CellOutputOverflow.DropOldest;
        Assert.Equal((isWhole ? 200_000 : 1000, isWhole), (read.Length, (await cell.WaitAsync(Token)).IsOutputComplete));
    }

    [Fact]
    public async Task What_a_stream_or_a_program_throws_comes_back()
    {
        var cells = new FakeCellRunner().Script<Waits>(
            FakeProgram.Exits(0, "x"),
            FakeProgram.Runs(_ => throw new TimeZoneNotFoundException("of the program")));
        var broken = new ObservedStream { OnWrite = static _ => throw new TimeZoneNotFoundException("of the stream") };
        Assert.Equal("of the stream", (await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => cells.RunAsync(new Waits(), new CellRunOptions { StandardOutput = broken }, Token))).Message);
        await using var cell = await cells.StartAsync(new Waits(), cancellationToken: Token);
        Assert.Equal("of the program", (await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => cell.WaitAsync(Token))).Message);
    }

    [Fact]
    public async Task A_further_program_is_kept_and_does_what_the_test_says()
    {
        var cells = new FakeCellRunner().Script<Waits>(FakeProgram.RunsUntilStopped().WithCommands(command => command.Arguments[0] switch
        {
            "/bin/cat" => FakeProgram.Runs(async process =>
            {
                await process.WriteAsync(await process.ReadToEndAsync() + string.Join(' ', process.Arguments.Skip(1)));
                return 6;
            }),
            "/bin/sleep" => FakeProgram.RunsUntilStopped(),
            _ => FakeProgram.FailsInRunsc("no such file"),
        }));
        await using var cell = await cells.StartAsync(new Waits(), cancellationToken: Token);
        using var input = new MemoryStream("in "u8.ToArray());
        Assert.Equal(new CellCommandResult(6, null, "in more", ""), await cell.ExecAsync(new CellCommand("/bin/cat", "more") { StandardInput = input }, Token));
        Assert.Contains("no such file", (await Assert.ThrowsAsync<CellCommandException>(() => cell.ExecAsync(new CellCommand("/bin/x"), Token))).Message, StringComparison.Ordinal);
        using (var impatience = new CancellationTokenSource())
        {
            var given = cell.ExecAsync(new CellCommand("/bin/sleep"), impatience.Token);
            await impatience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        }

        var ended = cell.ExecAsync(new CellCommand("/bin/sleep"), Token);
        await cell.KillAsync();
        Assert.Equal(9, (await ended).Signal);
        Assert.Equal(["/bin/cat", "/bin/x", "/bin/sleep", "/bin/sleep"], Assert.Single(cells.Runs).Commands.Select(command => command.Arguments[0]));
        await Assert.ThrowsAsync<CellCommandException>(() => cell.ExecAsync(new CellCommand("/bin/cat"), Token));
    }

    [Fact]
    public async Task A_paused_cell_does_nothing_until_it_goes_on()
    {
        var cells = new FakeCellRunner().Script<Waits>(FakeProgram.Runs(async process =>
        {
            await process.ReadLineAsync();
            await process.WriteLineAsync("on");
            return 0;
        }));
        await using var cell = await cells.StartAsync(new Waits(), cancellationToken: Token);
        await cell.PauseAsync(Token);
        await Assert.ThrowsAsync<CellCommandException>(() => cell.PauseAsync(Token));
        await cell.StandardInput.WriteAsync("\n"u8.ToArray(), Token);
        var line = new StreamReader(cell.StandardOutput).ReadLineAsync(Token).AsTask();
        await Task.WhenAny(line, Task.Delay(50, Token));
        Assert.False(line.IsCompleted);
        await cell.ResumeAsync(Token);
        Assert.Equal("on", await line);
        await cell.WaitAsync(Token);
        await Assert.ThrowsAsync<CellCommandException>(() => cell.ResumeAsync(Token));
        await Assert.ThrowsAsync<CellCommandException>(() => cell.GetProcessesAsync(Token));
    }

    [Fact]
    public async Task Its_one_process_is_listed()
    {
        var cells = new FakeCellRunner().Script<Waits>(FakeProgram.RunsUntilStopped());
        await using var cell = await cells.StartAsync(new Waits(), cancellationToken: Token);
        Assert.Equal([new CellProcess(1, 0, 65532, "sleep")], await cell.GetProcessesAsync(Token));
    }

    [Fact]
    public async Task A_limiter_bounds_fakes_too()
    {
        using var limiter = new CellLimiter(1);
        var cells = new FakeCellRunner(new CellRunOptions { Limiter = limiter }).Script<Waits>(FakeProgram.RunsUntilStopped(), FakeProgram.Exits(2));
        var first = await cells.StartAsync(new Waits(), cancellationToken: Token);
        var second = cells.RunAsync(new Waits(), cancellationToken: Token);
        Assert.Equal((1, 1, 1), (limiter.Running, limiter.Waiting, cells.Runs.Count));
        using (var impatience = new CancellationTokenSource())
        {
            var third = cells.RunAsync(new Waits(), cancellationToken: impatience.Token);
            await impatience.CancelAsync();
            Assert.Equal(CellOutcome.Cancelled, (await third).Outcome);
        }

        await first.DisposeAsync();
        Assert.Equal(2, (await second).ExitCode);
        Assert.Equal(2, cells.Runs.Count);
    }

    [Fact]
    public async Task A_stream_that_is_connected_is_not_there_twice()
    {
        using var output = new MemoryStream();
        var cells = new FakeCellRunner().Script<Waits>(FakeProgram.Exits(0, "out"));
        await using var cell = await cells.StartAsync(new Waits(), new CellRunOptions { StandardOutput = output }, Token);
        Assert.Throws<InvalidOperationException>(() => cell.StandardOutput);
        await cell.WaitAsync(Token);
        Assert.Equal("out"u8.ToArray(), output.ToArray());
    }

    [Fact]
    public async Task Many_at_once_are_all_kept()
    {
        var cells = new FakeCellRunner().Script<Waits>(FakeProgram.Exits(0, "x"));
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => cells.RunAsync(new Waits(), cancellationToken: Token))));
        Assert.Equal(200, cells.Runs.Select(run => run.ContainerId).Distinct().Count());
        Assert.All(cells.Runs, run => Assert.Equal("x", run.Ended.Result.StandardOutput));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(256)]
    public async Task A_code_that_no_program_exits_with_is_refused(int code)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FakeProgram.Exits(code));
        var cells = new FakeCellRunner().Script<Waits>(FakeProgram.Runs(_ => Task.FromResult(code)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => cells.RunAsync(new Waits(), cancellationToken: Token));
    }

    private static async Task AdvanceAsync(FakeTimeProvider clock, Task run, TimeSpan time)
    {
        // The program begins on a thread of its own, and may not have asked for the time yet.
        for (var passed = TimeSpan.Zero; passed < time; passed += TimeSpan.FromSeconds(1))
        {
            await Task.Delay(5, Token);
            Assert.False(run.IsCompleted);
            clock.Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>What a team writes that has cells run.</summary>
    private sealed class Digester(ICellRunner cells)
    {
        public async Task<string> DigestAsync(string token, CancellationToken cancellationToken)
            => (await cells.RunAsync(new Inherits { Token = token }, cancellationToken: cancellationToken)).EnsureSuccess().StandardOutput.Trim();
    }
}
