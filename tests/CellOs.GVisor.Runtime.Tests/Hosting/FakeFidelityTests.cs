using CellOs.GVisor.Runtime.Testing;
using CellOs.GVisor.Runtime.Tests.Generated;

namespace CellOs.GVisor.Runtime.Tests.Hosting;

/// <summary>A fake cell ends as one under runsc does: the same things done to both have the same results.</summary>
public class FakeFidelityTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);
    private static readonly CellTeardownReport Nothing = new([], []);

    public static TheoryData<int, string> Cases => Releases.With("exit", "output", "signal", "cancel", "kill", "stop", "stop, caught", "stop, ignored", "dispose", "not found", "ttl", "paused");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_same_things_done_to_both_have_the_same_results(int release, string what)
    {
        using var host = new TestHost(release);
        await using var service = new ServiceHost(host);
        var cells = new FakeCellRunner();
        var program = what switch
        {
            "exit" => FakeProgram.Exits(7),
            "output" => FakeProgram.Exits(0, "out\n", "err\n"),
            "signal" => FakeProgram.IsSignalled(9),
            "stop, caught" => FakeProgram.Runs(async process =>
            {
                var asked = process.CatchTermination();
                await process.WriteLineAsync("up");
                await Task.WhenAny(Task.Delay(Timeout.Infinite, asked));
                return 5;
            }),
            "stop, ignored" => FakeProgram.Runs(async process =>
            {
                process.CatchTermination();
                await process.WriteLineAsync("up");
                await process.DelayAsync(Timeout.InfiniteTimeSpan);
                return 0;
            }),
            _ => FakeProgram.RunsUntilStopped("up\n"),
        };
        var script = what switch
        {
            "exit" => "exit 7",
            "output" => "echo out; echo err >&2",
            "signal" => "kill -9 $$",
            "stop, caught" => "trap 'exit 5' TERM; echo up; while true; do sleep 0.1; done",
            "stop, ignored" => "trap '' TERM; echo up; while true; do sleep 1000; done",
            _ => "echo up; exec sleep 1000",
        };
        if (what == "not found")
        {
            cells.Script<LacksProgram>(FakeProgram.FailsInRunsc("anything", CellStage.Start));
            Assert.Equal(await RefuseAsync(service.Runner, host.Rootfs), await RefuseAsync(cells, host.Rootfs));
            return;
        }

        cells.Script<TakesScript>(program);
        var cell = new TakesScript { Script = script };
        Assert.Equal(await CarryOutAsync(service.Runner, cell, host.Rootfs, what), await CarryOutAsync(cells, cell, host.Rootfs, what));
    }

    private static async Task<object> RefuseAsync(ICellRunner runner, string rootfs)
    {
        var options = new CellRunOptions { RootfsDirectory = rootfs };
        var failure = await Assert.ThrowsAsync<CellLaunchException>(() => runner.StartAsync(new LacksProgram(), options, Token));
        var result = await runner.RunAsync(new LacksProgram(), options, Token);
        return (failure.Kind, failure.Result!.Outcome, failure.Result.Stage, result.Outcome, result.Stage, result.ExitCode, result.Signal, result.IsOutputComplete, result.Failure is not null);
    }

    private static async Task<CellResult> CarryOutAsync(ICellRunner runner, TakesScript cell, string rootfs, string what)
    {
        var clock = new ManualClock();
        var options = new CellRunOptions { RootfsDirectory = rootfs, TimeProvider = clock };
        if (what is "exit" or "output" or "signal")
        {
            return Told(await runner.RunAsync(cell, options, Token));
        }

        if (what == "cancel")
        {
            using var cancellation = new CancellationTokenSource();
            var output = new ObservedStream();
            var run = runner.RunAsync(cell, new CellRunOptions { RootfsDirectory = rootfs, TimeProvider = clock, StandardOutput = output }, cancellation.Token);
            await output.Saw("up", run);
            await cancellation.CancelAsync();
            return Told(await run);
        }

        var running = await runner.StartAsync(cell, options, Token);
        Assert.Equal("up", await new StreamReader(running.StandardOutput).ReadLineAsync(Token));
        switch (what)
        {
            case "kill":
                return Told(await running.KillAsync());
            case "stop" or "stop, caught":
                return Told(await running.StopAsync(Grace));
            case "stop, ignored":
                var stopping = running.StopAsync(Grace);
                while (!stopping.IsCompleted)
                {
                    clock.Advance(Grace / 10);
                    await Task.WhenAny(stopping, Task.Delay(20, Token));
                }

                return Told(await stopping) with { Duration = default };
            case "ttl":
                clock.Advance(TakesScript.Descriptor.TimeToLive + TimeSpan.FromMilliseconds(1));
                return Told(await running.WaitAsync(Token));
            case "paused":
                await running.PauseAsync(Token);
                await Assert.ThrowsAsync<CellCommandException>(() => running.PauseAsync(Token));
                return Told(await running.StopAsync(Grace));
            default:
                await running.DisposeAsync();
                return Told(await running.WaitAsync(Token)) with { IsOutputComplete = true }; // whether a killed program's is, is chance
        }
    }

    // All but what differs between any two runs.
    private static CellResult Told(CellResult result)
    {
        Assert.True(result.Teardown.IsClean);
        Assert.Equal(Enum.GetValues<CellResidueKind>(), result.Teardown.Examined);
        return result with { ContainerId = "", RunscRelease = null, Statistics = null, Teardown = Nothing };
    }
}
