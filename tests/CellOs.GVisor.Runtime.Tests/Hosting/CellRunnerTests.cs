using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CellOs.GVisor.Runtime.Tests.Hosting;

/// <summary>Cells that a container of services runs, on the real runsc.</summary>
public class CellRunnerTests
{
    public static TheoryData<int> Both => Releases.Both;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_runs_with_the_options_of_its_host_and_what_is_set_for_the_run_holds_over_them(int release)
    {
        using var host = new TestHost(release);
        await using var service = new ServiceHost(host, configure: options => options.CaptureLimit = 3);
        var cell = TestCell<Plain>.Shell("echo hello; exit 7");
        var result = await service.Runner.RunAsync(cell, Rootfs(host), Token);
        Assert.Equal((CellOutcome.Exited, 7, "lo\n", 6), (result.Outcome, result.ExitCode, result.StandardOutput, result.StandardOutputLength));
        Assert.Equal(release, result.RunscRelease?.Date);
        Assert.True(result.Teardown.IsClean);

        using var output = new MemoryStream();
        result = await service.Runner.RunAsync(cell, new CellRunOptions { RootfsDirectory = host.Rootfs, StandardOutput = output }, Token);
        Assert.Equal(("", 6), (result.StandardOutput, output.Length));

        result = await service.Runner.RunAsync(cell, new CellRunOptions { RootfsDirectory = host.Rootfs, CaptureLimit = 1 << 20 }, Token);
        Assert.Equal("hello\n", result.StandardOutput); // though it is what the option is anyway
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_started_cell_is_a_cell_like_any_other(int release)
    {
        using var host = new TestHost(release);
        await using var service = new ServiceHost(host);
        await using var cell = await service.Runner.StartAsync(TestCell<Plain>.Shell("read line; echo got $line"), Rootfs(host), Token);
        await cell.StandardInput.WriteAsync("word\n"u8.ToArray(), Token);
        await cell.StandardInput.DisposeAsync();
        Assert.Equal("got word", await new StreamReader(cell.StandardOutput).ReadLineAsync(Token));
        Assert.True((await cell.WaitAsync(Token)).IsSuccess);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task No_more_cells_run_at_a_time_than_the_host_allows(int release)
    {
        using var host = new TestHost(release);
        await using var service = new ServiceHost(host, configure: options => options.MaximumRunning = 1);
        var first = await service.Runner.StartAsync(TestCell<Plain>.Shell("sleep 1000"), Rootfs(host), Token);
        var second = service.Runner.RunAsync(TestCell<Plain>.Shell("exit 3"), Rootfs(host), Token);
        Assert.Single(service.EventsOf(CellLogEvents.CellQueued));
        Assert.Single(Directory.GetDirectories(host.WorkDirectory));
        await first.KillAsync();
        Assert.Equal(3, (await second).ExitCode);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task What_still_runs_or_waits_when_the_container_is_disposed_is_ended_and_leaves_nothing(int release)
    {
        using var host = new TestHost(release);
        var service = new ServiceHost(host, configure: options => options.MaximumRunning = 2);
        var (runner, log) = (service.Runner, service.Log);
        var started = await runner.StartAsync(TestCell<Plain>.Shell("sleep 1000"), Rootfs(host), Token);
        var output = new ObservedStream();
        var running = runner.RunAsync(TestCell<Plain>.Shell("echo up; sleep 1000"), new CellRunOptions { RootfsDirectory = host.Rootfs, StandardOutput = output }, Token);
        await output.Saw("up", running);
        var waiting = runner.RunAsync(TestCell<Plain>.Shell("exit 3"), Rootfs(host), Token);
        await service.DisposeAsync();
        Assert.True(running.IsCompleted && waiting.IsCompleted);
        Assert.Empty(host.Residue());
        Assert.Equal(CellOutcome.Cancelled, (await running).Outcome);
        Assert.Equal((CellOutcome.Cancelled, TimeSpan.Zero), ((await waiting).Outcome, (await waiting).Duration));
        Assert.Equal(CellOutcome.Cancelled, (await started.WaitAsync(Token)).Outcome);
        Assert.Equal("3", Assert.Single(log.GetSnapshot(), record => record.Id.Id == CellLogEvents.CellsEnded).GetStructuredStateValue("Count"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => runner.RunAsync(TestCell<Plain>.Shell("true"), Rootfs(host), Token));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => runner.StartAsync(TestCell<Plain>.Shell("true"), Rootfs(host), Token));
    }

    [Fact]
    public async Task A_container_that_is_disposed_synchronously_leaves_nothing_either()
    {
        using var host = new TestHost(20240729);
        var services = new ServiceCollection();
        services.AddCells(options =>
        {
            options.RunscPath = host.RunscPath;
            options.WorkDirectory = host.WorkDirectory;
        }).AddPool(_ => TestCell<FromHostProgram>.Shell("exit 3"));
        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var cell = await provider.GetRequiredService<ICellPool<TestCell<FromHostProgram>>>().TakeAsync(Token);
        var other = await provider.GetRequiredService<ICellRunner>().StartAsync(TestCell<Plain>.Shell("sleep 1000"), Rootfs(host), Token);
        Dispose(provider);
        Assert.Empty(host.Residue());
        Assert.Equal(CellOutcome.Cancelled, (await other.WaitAsync(Token)).Outcome);
        Assert.NotNull(await cell.WaitAsync(Token));

        // In a method of its own, since this is what an asynchronous one is not to do.
        static void Dispose(ServiceProvider provider) => provider.Dispose();
    }

    [Fact]
    public async Task Two_containers_of_one_process_know_nothing_of_each_other()
    {
        using var older = new TestHost(20221219);
        using var newer = new TestHost(20240729);
        await using var one = new ServiceHost(older, configure: options => options.MaximumRunning = 1);
        await using var other = new ServiceHost(newer, configure: options => options.MaximumRunning = 1);
        using var measuredByOne = one.Collect<double>("cellos.cell.run.duration");
        using var measuredByOther = other.Collect<double>("cellos.cell.run.duration");

        // Each is full with one cell, and neither is so with the other's.
        await using var cell = await one.Runner.StartAsync(TestCell<Plain>.Shell("sleep 1000"), Rootfs(older), Token);
        var result = await other.Runner.RunAsync(TestCell<Plain>.Shell("exit 3"), Rootfs(newer), Token);
        Assert.Equal((3, 20240729), (result.ExitCode, result.RunscRelease?.Date));
        Assert.Equal(20221219, (await cell.KillAsync()).RunscRelease?.Date);
        Assert.Single(measuredByOne.GetMeasurementSnapshot());
        Assert.Single(measuredByOther.GetMeasurementSnapshot());
        Assert.Single(one.EventsOf(CellLogEvents.CellEnded));
        Assert.Single(other.EventsOf(CellLogEvents.CellEnded));
    }

    [Fact]
    public async Task The_clock_of_the_container_is_that_of_its_cells()
    {
        using var host = new TestHost(20240729);
        var clock = new FakeTimeProvider();
        await using var service = new ServiceHost(host, cells => cells.Services.AddSingleton<TimeProvider>(clock));
        await using var cell = await service.Runner.StartAsync(TestCell<Plain>.Shell("sleep 1000"), Rootfs(host), Token);
        Assert.Equal(clock.GetUtcNow(), cell.StartTime);
        clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(CellOutcome.TtlExpired, (await cell.WaitAsync(Token)).Outcome);
    }

    private static CellRunOptions Rootfs(TestHost host) => new() { RootfsDirectory = host.Rootfs };
}
