using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Testing;
using Pooled = CellOs.GVisor.Runtime.Tests.TestCell<CellOs.GVisor.Runtime.Tests.FromHostProgram>;

namespace CellOs.GVisor.Runtime.Tests.Hosting;

public class HostedPoolTests
{
    public static TheoryData<int> Both => Releases.Both;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_pool_begins_with_its_host_serves_services_that_stop_and_leaves_nothing(int release)
    {
        using var host = new TestHost(release);
        await using var service = new ServiceHost(host, cells => cells
            .AddPool(_ => Pooled.Shell("read line; exit 4"), options => options.Size = 1)
            .Services.AddHostedService<LastWish>());
        using var takes = service.Collect<long>("cellos.pool.takes");
        await service.StartAsync();
        var pool = service.Services.GetRequiredService<ICellPool<Pooled>>();
        while (pool.Statistics.Ready < 1)
        {
            await Task.Delay(10, Token);
        }

        await using var taken = await pool.TakeAsync(Token);
        await taken.StandardInput.DisposeAsync();
        Assert.Equal(4, (await taken.WaitAsync(Token)).ExitCode);
        await service.StopAsync();
        Assert.Empty(host.Residue());
        Assert.Equal(4, service.Services.GetServices<IHostedService>().OfType<LastWish>().Single().ExitCode);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => pool.TakeAsync(Token));
        Assert.Equal(2, takes.GetMeasurementSnapshot().Count);
        Assert.Equal("warm", takes.GetMeasurementSnapshot()[0].Tags["cellos.pool.start"]);
        var drained = Assert.Single(service.EventsOf(CellLogEvents.PoolDrained));
        Assert.Equal(2, Number(drained, "Warm") + Number(drained, "Cold"));
        Assert.Single(service.EventsOf(CellLogEvents.PoolOpened));
        Assert.Equal(2, service.EventsOf(CellLogEvents.CellEnded).Count); // not of the sandbox that was never used
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_cell_that_was_taken_goes_on_until_the_container_is_disposed(int release)
    {
        using var host = new TestHost(release);
        var service = new ServiceHost(host, cells => cells.AddPool(_ => Pooled.Shell("sleep 1000"), options => options.Size = 1));
        await service.StartAsync();
        var taken = await service.Services.GetRequiredService<ICellPool<Pooled>>().TakeAsync(Token);
        await service.StopAsync();
        Assert.False(taken.WaitAsync(Token).IsCompleted);
        await service.DisposeAsync();
        Assert.Empty(host.Residue());
        Assert.Equal(CellOutcome.Cancelled, (await taken.WaitAsync(Token)).Outcome);
    }

    [Fact]
    public async Task A_sandbox_that_cannot_be_made_is_logged_and_keeps_no_host_from_starting()
    {
        using var host = new TestHost(20240729);
        var cell = new TestCell<Plain> { Arguments = ["/bin/true"] };
        await using var service = new ServiceHost(host, cells => cells.AddPool(_ => cell));
        await service.StartAsync();
        while (service.EventsOf(CellLogEvents.SandboxFailed).Count == 0)
        {
            await Task.Delay(10, Token);
        }

        Assert.Equal(nameof(CellErrorKind.FileSystemUnfit), service.EventsOf(CellLogEvents.SandboxFailed)[0].GetStructuredStateValue("ErrorKind"));
        Assert.Empty(service.EventsOf(CellLogEvents.CellNotStarted)); // nobody has asked for it
        await service.StopAsync();
    }

    [Fact]
    public async Task A_container_that_is_disposed_without_a_stop_drains_the_pool_before_it_ends_what_runs()
    {
        using var host = new TestHost(20240729);
        var service = new ServiceHost(host, cells => cells.AddPool(_ => Pooled.Shell("sleep 1000"), options => options.Size = 1));
        await service.StartAsync();
        while (service.Services.GetRequiredService<ICellPool<Pooled>>().Statistics.Ready < 1)
        {
            await Task.Delay(10, Token);
        }

        var log = service.Log;
        await service.DisposeAsync();
        Assert.Empty(host.Residue());
        Assert.Single(log.GetSnapshot(), record => record.Id.Id == CellLogEvents.PoolDrained);
        Assert.DoesNotContain(log.GetSnapshot(), record => record.Id.Id is CellLogEvents.CellsEnded or CellLogEvents.SandboxFailed);
    }

    [Fact]
    public void A_cell_has_one_pool()
    {
        var cells = new ServiceCollection().AddCells().AddPool(_ => Pooled.Shell("true"));
        var failure = Assert.Throws<InvalidOperationException>(() => cells.AddPool(_ => Pooled.Shell("false")));
        Assert.Contains($"The cell '{Shapes.Id}' has a pool already", failure.Message, StringComparison.Ordinal);
        cells.AddPool(_ => TestCell<Plain>.Shell("true")); // another cell's
    }

    [Fact]
    public async Task The_holes_are_filled_once_with_services_of_the_container()
    {
        using var host = new TestHost(20240729);
        var calls = 0;
        await using var service = new ServiceHost(host, cells =>
        {
            cells.Services.AddSingleton("exit 6");
            cells.AddPool(services =>
            {
                calls++;
                return Pooled.Shell(services.GetRequiredService<string>());
            });
        });
        var pool = service.Services.GetRequiredService<ICellPool<Pooled>>(); // without a start: it begins when it is asked for
        Assert.Equal(0, calls);
        Assert.Equal(6, (await (await pool.TakeAsync(Token)).WaitAsync(Token)).ExitCode);
        Assert.Equal(6, (await (await pool.TakeAsync(Token)).WaitAsync(Token)).ExitCode);
        Assert.Equal(1, calls);
    }

    private static int Number(FakeLogRecord record, string name) => int.Parse(record.GetStructuredStateValue(name)!, CultureInfo.InvariantCulture);

    /// <summary>Runs a last cell when the host stops.</summary>
    private sealed class LastWish(ICellPool<Pooled> pool) : IHostedService
    {
        public int? ExitCode { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            await using var cell = await pool.TakeAsync(cancellationToken);
            await cell.StandardInput.DisposeAsync();
            ExitCode = (await cell.WaitAsync(cancellationToken)).ExitCode;
        }
    }
}
