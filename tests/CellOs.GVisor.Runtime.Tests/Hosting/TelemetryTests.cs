using System.Diagnostics;
using CellOs.GVisor.Runtime.Tests.Generated;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace CellOs.GVisor.Runtime.Tests.Hosting;

/// <summary>What runs report to OpenTelemetry and its like.</summary>
public class TelemetryTests
{
    public static TheoryData<int> Both => Releases.Both;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_run_is_an_activity_of_its_caller_s_with_its_stages_as_events(int release)
    {
        using var host = new TestHost(release);
        using var activities = new Activities();
        using var caller = new Activity("request").Start();
        var cell = await TestCell<Plain>.Shell("read line; exit 7").StartAsync(host.Options(), Token);
        Assert.Same(caller, Activity.Current);
        await cell.StandardInput.DisposeAsync();
        var result = await cell.WaitAsync(Token);
        var run = Assert.Single(activities.Ended);
        Assert.Equal(("cell.run", $"run {Shapes.Id}", ActivityStatusCode.Unset), (run.OperationName, run.DisplayName, run.Status));
        Assert.Equal((caller.TraceId, caller.SpanId), (run.TraceId, run.ParentSpanId));
        Assert.Equal(
            ["admitted", "runsc.found", "bundle.ready", "runsc.started", "sandbox.created", "program.started", "runsc.ended", "cleared"],
            run.Events.Select(happened => happened.Name));
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["cellos.cell.id"] = Shapes.Id,
                ["cellos.cell.outcome"] = "exited",
                ["cellos.cell.success"] = false,
                ["process.exit.code"] = 7,
                ["cellos.container.id"] = result.ContainerId,
                ["cellos.runsc.release"] = release,
            },
            run.TagObjects.ToDictionary());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_run_that_fails_in_runsc_is_an_error_and_a_program_that_fails_is_none(int release)
    {
        using var host = new TestHost(release);
        using var activities = new Activities();
        using var durations = OfProcess<double>("cellos.cell.run.duration");
        var failed = await new TestCell<Plain> { Arguments = ["/no/such/program"] }.RunAsync(host.Options(), Token);
        Assert.Equal(CellOutcome.RuntimeFailed, failed.Outcome);
        Assert.Equal(9, (await TestCell<Plain>.Shell("kill -9 $$").RunAsync(host.Options(), Token)).Signal);
        var (run, killed) = (activities.Ended[0], activities.Ended[1]);
        Assert.Equal((ActivityStatusCode.Error, $"RuntimeFailed at {failed.Stage}"), (run.Status, run.StatusDescription));
        Assert.Equal(("RuntimeFailed", "runtime_failed", failed.Stage.ToString()), (run.GetTagItem("error.type"), run.GetTagItem("cellos.cell.outcome"), run.GetTagItem("cellos.cell.stage")));
        Assert.Equal((ActivityStatusCode.Unset, null, 9), (killed.Status, killed.GetTagItem("error.type"), killed.GetTagItem("cellos.cell.signal")));

        Assert.Equal(
            [
                $"cellos.cell.id={Shapes.Id} cellos.cell.outcome=runtime_failed cellos.cell.success=False error.type=RuntimeFailed",
                $"cellos.cell.id={Shapes.Id} cellos.cell.outcome=signalled cellos.cell.success=False",
            ],
            durations.GetMeasurementSnapshot().Select(Tags));
        Assert.DoesNotContain("no/such", Everything(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_cannot_begin_is_an_error_of_its_kind()
    {
        using var host = new TestHost(20240729);
        using var activities = new Activities();
        using var durations = OfProcess<double>("cellos.cell.run.duration");
        using var active = OfProcess<long>("cellos.cell.active");
        host.RunscPath = "/no/such/runsc";
        await Assert.ThrowsAsync<CellLaunchException>(() => host.RunAsync("true"));
        var run = Assert.Single(activities.Ended);
        Assert.Equal((ActivityStatusCode.Error, "RunscNotFound"), (run.Status, run.GetTagItem("error.type")));
        Assert.Equal($"cellos.cell.id={Shapes.Id} error.type=RunscNotFound", Tags(Assert.Single(durations.GetMeasurementSnapshot())));
        Assert.Equal([1L, -1L], active.GetMeasurementSnapshot().Select(measured => measured.Value));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_that_waits_for_its_turn_is_in_the_queue_and_then_active(int release)
    {
        using var host = new TestHost(release);
        await using var service = new ServiceHost(host, configure: options => options.MaximumRunning = 1);
        using var activities = new Activities();
        using var queued = service.Collect<long>("cellos.queue.length");
        using var active = service.Collect<long>("cellos.cell.active");
        using var waits = service.Collect<double>("cellos.queue.duration");
        using var starts = service.Collect<double>("cellos.cell.start.duration");
        var options = new CellRunOptions { RootfsDirectory = host.Rootfs };
        var first = await service.Runner.StartAsync(TestCell<Plain>.Shell("sleep 1000"), options, Token);
        var second = service.Runner.RunAsync(TestCell<Plain>.Shell("true"), options, Token);
        Assert.Equal((1, 1), (Sum(queued), Sum(active)));
        Assert.Single(waits.GetMeasurementSnapshot()); // the first one's
        using (var impatience = new CancellationTokenSource())
        {
            var third = service.Runner.RunAsync(TestCell<Plain>.Shell("true"), options, impatience.Token);
            Assert.Equal((2, 1), (Sum(queued), Sum(active)));
            await impatience.CancelAsync();
            Assert.Equal(CellOutcome.Cancelled, (await third).Outcome);
        }

        Assert.Equal((1, 1), (Sum(queued), Sum(active)));
        await first.KillAsync();
        await second;
        Assert.Equal((0, 0), (Sum(queued), Sum(active)));
        Assert.Equal(3, waits.GetMeasurementSnapshot().Count);
        Assert.Equal(2, starts.GetMeasurementSnapshot().Count);
        Assert.All(waits.GetMeasurementSnapshot(), measured => Assert.Equal($"cellos.cell.id={Shapes.Id}", Tags(measured)));
        Assert.Equal(["queued", "admitted"], activities.Ended[^1].Events.Take(2).Select(happened => happened.Name));
        Assert.Equal("cancelled", activities.Ended[0].GetTagItem("cellos.cell.outcome"));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_further_program_is_an_activity_of_its_caller_s_or_else_of_the_run_s(int release)
    {
        using var host = new TestHost(release);
        using var activities = new Activities();
        await using (var cell = await TestCell<Plain>.Shell("read line").StartAsync(host.Options(), Token))
        {
            Assert.Null(Activity.Current);
            await cell.ExecAsync(new CellCommand("/bin/sh", "-c", "exit 3 # hunter2"), Token);
            using (var caller = new Activity("request").Start())
            {
                await Assert.ThrowsAsync<CellCommandException>(() => cell.ExecAsync(new CellCommand("/no/such/hunter2"), Token));
                Assert.Equal((caller.SpanId, ActivityStatusCode.Error, "CommandFailed"), (activities.Ended[1].ParentSpanId, activities.Ended[1].Status, activities.Ended[1].GetTagItem("error.type")));
            }
        }

        var (exec, run) = (activities.Ended[0], activities.Ended[2]);
        Assert.Equal(("cell.exec", $"exec {Shapes.Id}", 3), (exec.OperationName, exec.DisplayName, exec.GetTagItem("process.exit.code")));
        Assert.Equal((run.TraceId, run.SpanId), (exec.TraceId, exec.ParentSpanId));
        Assert.All(activities.Ended, activity => Assert.DoesNotContain("hunter2", Everything(activity), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_from_a_pool_is_an_activity_of_whoever_takes_it_and_a_sandbox_that_waits_is_none(int release)
    {
        using var host = new TestHost(release);
        using var active = OfProcess<long>("cellos.cell.active");
        using var starts = OfProcess<double>("cellos.cell.start.duration");
        Activities activities;
        await using (var pool = new CellPool<TestCell<Plain>>(TestCell<Plain>.Shell("read line"), new CellPoolOptions { Size = 1, Run = host.Options() }))
        {
            while (pool.Statistics.Ready < 1)
            {
                await Task.Delay(10, Token);
            }

            // Whoever listens may come when the sandbox is there already.
            activities = new Activities();
            Assert.Empty(active.GetMeasurementSnapshot());
            using var caller = new Activity("request").Start();
            await using var taken = await pool.TakeAsync(Token);
            Assert.Same(caller, Activity.Current);
            Assert.Equal((1, 1), (Sum(active), starts.GetMeasurementSnapshot().Count));
            await taken.KillAsync();
            var run = Assert.Single(activities.Ended);
            Assert.Equal((caller.SpanId, "stopped", taken.ContainerId), (run.ParentSpanId, run.GetTagItem("cellos.cell.outcome"), run.GetTagItem("cellos.container.id")));
            Assert.Equal(["admitted", "program.started", "kill.delivered", "runsc.ended", "cleared"], run.Events.Select(happened => happened.Name));
        }

        using (activities)
        {
            Assert.Single(activities.Ended);
            Assert.Equal(0, Sum(active));
        }
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task No_report_has_a_secret_an_argument_or_a_variable_in_it_and_no_measurement_a_container_id(int release)
    {
        using var host = new TestHost(release) { TreeMayChange = true };
        Directory.CreateDirectory(Path.Join(host.Rootfs, "run/secrets"));
        File.WriteAllText(Path.Join(host.Rootfs, "run/secrets/token"), "");
        var secret = SecretSearch.NewValue();
        await using var service = new ServiceHost(host, configure: options => options.MaximumRunning = 1);
        using var activities = new Activities();
        using var durations = service.Collect<double>("cellos.cell.run.duration");
        using var starts = service.Collect<double>("cellos.cell.start.duration");
        var options = new CellRunOptions { RootfsDirectory = host.Rootfs, StandardInput = Stream.Null };
        var results = new List<CellResult>
        {
            await service.Runner.RunAsync(new KeepsAsRoot { Token = secret }, options, Token),
            await service.Runner.RunAsync(new Inherits { Token = secret }, options, Token),
            await service.Runner.RunAsync(new TestCell<Plain> { Arguments = ["/bin/" + secret], Environment = ["SECRET=" + secret] }, options, Token),
            await service.Runner.RunAsync(TestCell<Plain>.Shell($"echo {secret}; echo {secret} >&2; exit 1"), options, Token),
        };
        await Assert.ThrowsAsync<CellValueException>(() => service.Runner.RunAsync(new Inherits { Token = secret + "\0" }, options, Token));
        Assert.Equal([CellOutcome.Exited, CellOutcome.Exited, CellOutcome.RuntimeFailed, CellOutcome.Exited], results.Select(result => result.Outcome));
        Assert.Contains(secret, results[2].Failure, StringComparison.Ordinal); // so there was something to leak

        Assert.Equal(5, activities.Ended.Count);
        Assert.All(activities.Ended, activity => Assert.False(SecretSearch.IsIn(Everything(activity), secret)));
        Assert.All(
            service.Log.GetSnapshot(),
            record => Assert.False(SecretSearch.IsIn($"{record.Message} {string.Join(' ', record.StructuredState ?? [])} {record.Exception}", secret)));
        var tags = durations.GetMeasurementSnapshot().Concat(starts.GetMeasurementSnapshot()).Select(Tags).ToList();
        Assert.All(tags, text => Assert.False(SecretSearch.IsIn(text, secret)));
        Assert.All(tags, text => Assert.DoesNotContain(results, result => text.Contains(result.ContainerId, StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_listener_a_launch_is_not_watched_and_nothing_is_allocated()
    {
        var descriptor = TestCell<Plain>.Descriptor;
        Assert.Null(CellTelemetry.OfProcess.Watch(descriptor, TimeProvider.System, isGated: false));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            _ = CellTelemetry.OfProcess.Watch(descriptor, TimeProvider.System, isGated: false);
            _ = CellTelemetry.OfProcess.TakeSeatAsync(null, descriptor, TimeProvider.System, CancellationToken.None);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        using var activities = new Activities();
        Assert.NotNull(CellTelemetry.OfProcess.Watch(descriptor, TimeProvider.System, isGated: false));
    }

    [Fact]
    public async Task A_container_without_a_meter_factory_measures_by_the_meter_of_the_process()
    {
        using var host = new TestHost(20240729);
        var services = new ServiceCollection();
        services.AddCells(options => (options.RunscPath, options.WorkDirectory) = (host.RunscPath, host.WorkDirectory));
        await using var provider = services.BuildServiceProvider();
        using var durations = OfProcess<double>("cellos.cell.run.duration");
        await provider.GetRequiredService<ICellRunner>().RunAsync(TestCell<Plain>.Shell("true"), new CellRunOptions { RootfsDirectory = host.Rootfs }, Token);
        Assert.Equal($"cellos.cell.id={Shapes.Id} cellos.cell.outcome=exited cellos.cell.success=True", Tags(Assert.Single(durations.GetMeasurementSnapshot())));
        Assert.Equal("s", durations.Instrument!.Unit);
    }

    private static MetricCollector<T> OfProcess<T>(string instrument)
        where T : struct
        => new(meterScope: null, CellDiagnostics.MeterName, instrument);

    private static long Sum(MetricCollector<long> collector) => collector.GetMeasurementSnapshot().Sum(measured => measured.Value);

    private static string Tags<T>(CollectedMeasurement<T> measured)
        where T : struct
        => string.Join(' ', measured.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));

    private static string Everything(Activity activity) => string.Join(
        ' ',
        [activity.OperationName, activity.DisplayName, activity.StatusDescription, .. activity.TagObjects, .. activity.Events.Select(happened => $"{happened.Name} {string.Join(' ', happened.Tags)}"), .. activity.Baggage]);
}
