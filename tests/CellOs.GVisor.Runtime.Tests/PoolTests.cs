using System.Text;

namespace CellOs.GVisor.Runtime.Tests;

public class PoolTests
{
    public static TheoryData<int> Both => Releases.Both;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_from_a_waiting_sandbox_is_a_cell_like_any_other(int release)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        var cell = new TestCell<Plain> { Arguments = ["/bin/sh", "-c", "read word; cat /data/late; echo got $word; exit 7"], Mounts = [TestMount.Bind(host.Data, "/data")] };
        await using var pool = new CellPool<TestCell<Plain>>(cell, new CellPoolOptions { Size = 1, Run = host.Options() });
        await ReadyAsync(pool, 1);

        // Bound contents are what the program finds when it starts, not when the sandbox was made.
        File.WriteAllText(host.Data + "/late", "late\n");
        await using var taken = await pool.TakeAsync(Token);
        await taken.StandardInput.WriteAsync("word\n"u8.ToArray(), Token);
        await taken.StandardInput.DisposeAsync();
        Assert.Equal("late\ngot word\n", await new StreamReader(taken.StandardOutput, Encoding.UTF8).ReadToEndAsync(Token));
        var result = await taken.WaitAsync(Token);
        Assert.Equal((CellOutcome.Exited, 7), (result.Outcome, result.ExitCode));
        Assert.Equal((1, 0), (pool.Statistics.Warm, pool.Statistics.Cold));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_pool_fills_up_again_and_starts_cold_when_it_has_none(int release)
    {
        using var host = new TestHost(release);
        await using var pool = new CellPool<TestCell<Plain>>(TestCell<Plain>.Shell("exit 3"), new CellPoolOptions { Size = 2, Run = host.Options() });
        var cells = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => pool.TakeAsync(Token)));
        Assert.Equal(4, cells.Select(cell => cell.ContainerId).Distinct().Count());
        Assert.All(await Task.WhenAll(cells.Select(cell => cell.WaitAsync(Token))), result => Assert.Equal(3, result.ExitCode));
        Assert.Equal(4, pool.Statistics.Warm + pool.Statistics.Cold);
        await ReadyAsync(pool, 2);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_sandbox_that_dies_while_it_waits_is_replaced(int release)
    {
        using var host = new TestHost(release);
        await using var pool = new CellPool<TestCell<Plain>>(TestCell<Plain>.Shell("exit 3"), new CellPoolOptions { Size = 1, Run = host.Options() });
        await ReadyAsync(pool, 1);
        foreach (var process in host.Processes())
        {
            process.Kill();
        }

        while (pool.Statistics.Died == 0)
        {
            await Task.Delay(10, Token);
        }

        await ReadyAsync(pool, 1);
        await using var taken = await pool.TakeAsync(Token);
        Assert.Equal(3, (await taken.WaitAsync(Token)).ExitCode);
        Assert.Equal((1, 1, 0), (pool.Statistics.Died, pool.Statistics.Warm, pool.Statistics.Cold));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_sandbox_that_has_waited_too_long_is_replaced_and_the_time_to_live_begins_when_it_is_taken(int release)
    {
        using var host = new TestHost(release);
        var clock = new ManualClock();
        var options = new CellPoolOptions { Size = 1, MaximumAge = TimeSpan.FromMinutes(3), Run = host.Options(clock: clock) };
        await using var pool = new CellPool<TestCell<Plain>>(TestCell<Plain>.Shell("sleep 1000"), options);
        await ReadyAsync(pool, 1);
        clock.Advance(TimeSpan.FromMinutes(3));
        while (pool.Statistics.Expired == 0)
        {
            await Task.Delay(10, Token);
        }

        await ReadyAsync(pool, 1);

        // Longer than the cell may live, but it does not yet.
        clock.Advance(TimeSpan.FromMinutes(2.5));
        await using var taken = await pool.TakeAsync(Token);
        Assert.Equal(1, pool.Statistics.Warm);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(taken.WaitAsync(Token).IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(2));
        var result = await taken.WaitAsync(Token);
        Assert.Equal((CellOutcome.TtlExpired, TimeSpan.FromMinutes(3)), (result.Outcome, result.Duration));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_pool_that_is_disposed_leaves_nothing_but_the_cells_that_were_taken(int release)
    {
        using var host = new TestHost(release);
        var pool = new CellPool<TestCell<Plain>>(TestCell<Plain>.Shell("read line; exit 4"), new CellPoolOptions { Size = 2, Run = host.Options() });
        await ReadyAsync(pool, 2);
        await using var taken = await pool.TakeAsync(Token);
        await pool.DisposeAsync();
        await pool.DisposeAsync();
        Assert.Single(Directory.GetDirectories(host.WorkDirectory));
        await taken.StandardInput.DisposeAsync();
        Assert.Equal(4, (await taken.WaitAsync(Token)).ExitCode);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => pool.TakeAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_sandbox_that_cannot_be_made_is_counted_and_named(int release)
    {
        using var host = new TestHost(release);
        var cell = new TestCell<Plain> { Arguments = ["/bin/true"], Mounts = [TestMount.Bind("/no/such/directory", "/data")] };
        await using var pool = new CellPool<TestCell<Plain>>(cell, new CellPoolOptions { Run = host.Options() });
        while (pool.Statistics.Failed == 0)
        {
            await Task.Delay(10, Token);
        }

        Assert.Equal(CellErrorKind.FileSystemUnfit, Assert.IsType<CellLaunchException>(pool.Statistics.LastFailure).Kind);
        await Assert.ThrowsAsync<CellLaunchException>(() => pool.TakeAsync(Token));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_that_fails_in_its_own_code_is_counted_and_the_pool_goes_on(int release)
    {
        using var host = new TestHost(release);
        var writes = 0;
        var cell = new TestCell<Plain>
        {
            Arguments = ["/bin/sh", "-c", "exit 3"],
            OnWrite = _ =>
            {
                if (Interlocked.Increment(ref writes) == 1)
                {
                    throw new InvalidOperationException("not yet");
                }
            },
        };
        await using var pool = new CellPool<TestCell<Plain>>(cell, new CellPoolOptions { Size = 1, Run = host.Options() });
        await ReadyAsync(pool, 1);
        Assert.Equal("not yet", Assert.IsType<InvalidOperationException>(pool.Statistics.LastFailure).Message);
        Assert.Equal(1, pool.Statistics.Failed);
        await using var taken = await pool.TakeAsync(Token);
        Assert.Equal(3, (await taken.WaitAsync(Token)).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_sandbox_may_wait_longer_than_a_timer_can(int release)
    {
        using var host = new TestHost(release);
        await using var pool = new CellPool<TestCell<Plain>>(TestCell<Plain>.Shell("exit 3"), new CellPoolOptions { Size = 1, MaximumAge = TimeSpan.MaxValue, Run = host.Options() });
        await ReadyAsync(pool, 1);
        await (await pool.TakeAsync(Token)).DisposeAsync();
        await ReadyAsync(pool, 1);
        Assert.Equal((1, 0), (pool.Statistics.Warm, pool.Statistics.Failed));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_from_a_pool_has_its_seat_until_nothing_is_left_of_it_and_those_that_die_keep_none(int release)
    {
        using var host = new TestHost(release);
        using var limiter = new CellLimiter(1);
        var options = new CellRunOptions { RunscPath = host.RunscPath, WorkDirectory = host.WorkDirectory, RootfsDirectory = host.Rootfs, Limiter = limiter };
        await using var pool = new CellPool<TestCell<Plain>>(TestCell<Plain>.Shell("read line; exit 3"), new CellPoolOptions { Size = 2, Run = options });
        await ReadyAsync(pool, 2);
        Assert.Equal(0, limiter.Running);

        // A waiting one that is killed costs nobody a seat, whether that is seen before it is taken or after.
        foreach (var process in host.Processes())
        {
            process.Kill();
        }

        await using var first = await pool.TakeAsync(Token);
        Assert.Equal(1, limiter.Running);
        var second = pool.TakeAsync(Token);
        Assert.Equal(1, limiter.Waiting);
        await first.StandardInput.DisposeAsync();
        Assert.Equal(3, (await first.WaitAsync(Token)).ExitCode);
        await using var taken = await second;
        Assert.Equal((1, 0), (limiter.Running, limiter.Waiting));
        await taken.KillAsync();
        while (limiter.Running > 0)
        {
            // Just after the caller knows of the end.
            await Task.Delay(1, Token);
        }

        Assert.Equal((2, 2), (pool.Statistics.Died, pool.Statistics.Warm + pool.Statistics.Cold));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Everyone_who_disposes_of_a_pool_waits_until_nothing_is_left(int release)
    {
        using var host = new TestHost(release);
        var pool = new CellPool<TestCell<Plain>>(TestCell<Plain>.Shell("exit 3"), new CellPoolOptions { Size = 2, Run = host.Options() });
        await ReadyAsync(pool, 1);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await pool.DisposeAsync();
            Assert.Empty(host.Residue());
        }));
    }

    [Fact]
    public async Task What_a_sandbox_left_that_died_while_it_waited_is_told_to_whoever_disposes_of_the_pool()
    {
        using var host = new TestHost(20240729);
        host.RunscPath = host.WriteScript("runsc", """
            #!/bin/sh
            for a in "$@"; do
              case $a in
                --version) echo runsc version release-20240729.0; exit ;;
                --root=*) state=${a#--root=} ;;
                run) echo '{"status":"created"}' > "$state/x_sandbox:x.state"; while [ ! -e "$state/end" ]; do sleep 0.02; done; exit 7 ;;
              esac
            done
            exit 0
            """);
        var pool = new CellPool<TestCell<Plain>>(TestCell<Plain>.Shell("true"), new CellPoolOptions { Size = 1, Run = host.Options(patience: new LaunchPatience { Teardown = TimeSpan.FromSeconds(1) }) });
        await ReadyAsync(pool, 1);
        await File.WriteAllTextAsync(Assert.Single(Directory.GetDirectories(host.WorkDirectory)) + "/state/end", "", Token);
        while (pool.Statistics.Died == 0)
        {
            await Task.Delay(10, Token);
        }

        var thrown = await Assert.ThrowsAsync<CellTeardownException>(async () => await pool.DisposeAsync());
        Assert.Contains(thrown.Report.Residue, residue => residue.Kind is CellResidueKind.RunscState);
        Directory.Delete(host.WorkDirectory, recursive: true);
    }

    [Fact]
    public void A_gate_is_not_opened_once_its_launch_has_ended()
    {
        using var host = new TestHost(20240729);
        Directory.CreateDirectory(host.WorkDirectory);
        var launch = LaunchDirectory.Create(host.WorkDirectory, new LaunchNames("x"));
        var gate = new LaunchGate(launch);
        gate.Dispose();
        Assert.Throws<IOException>(gate.Open);
        Assert.Empty(OpenDescriptors.Below(launch.Path, launch.LockDescriptor));
        Assert.False(gate.Opened.IsCompleted);
        launch.Dispose();
        Directory.Delete(launch.Path, recursive: true);
    }

    [Fact]
    public void A_pool_takes_no_streams()
        => Assert.Throws<ArgumentException>(() => new CellPoolOptions { Run = new CellRunOptions { StandardOutput = Stream.Null } });

    private static async Task ReadyAsync(CellPool<TestCell<Plain>> pool, int count)
    {
        while (pool.Statistics.Ready < count)
        {
            await Task.Delay(10, Token);
        }
    }
}
