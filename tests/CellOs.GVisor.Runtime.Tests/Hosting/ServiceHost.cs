using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace CellOs.GVisor.Runtime.Tests.Hosting;

/// <summary>A service in a host of its own, with what it logs and measures.</summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    private readonly IHost _host;

    /// <param name="cells">Where its cells run; <see langword="null"/>: nowhere, since they are fakes.</param>
    /// <param name="add">Adds to its cells.</param>
    /// <param name="configure">Sets their options.</param>
    public ServiceHost(TestHost? cells = null, Action<CellsBuilder>? add = null, Action<CellHostOptions>? configure = null)
    {
        // The empty one: the usual one watches the whole working directory for changes of its settings.
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddFakeLogging();
        var added = builder.Services.AddCells(options =>
        {
            options.RunscPath = cells?.RunscPath;
            options.WorkDirectory = cells?.WorkDirectory;
            configure?.Invoke(options);
        });
        add?.Invoke(added);
        _host = builder.Build();
    }

    public IServiceProvider Services => _host.Services;

    public ICellRunner Runner => Services.GetRequiredService<ICellRunner>();

    public IHostApplicationLifetime Lifetime => Services.GetRequiredService<IHostApplicationLifetime>();

    public FakeLogCollector Log => Services.GetFakeLogCollector();

    /// <summary>What our own code has logged.</summary>
    public IReadOnlyList<FakeLogRecord> Events => [.. Log.GetSnapshot().Where(record => record.Category == CellLogEvents.Category)];

    /// <summary>What our own code has logged under an id.</summary>
    public IReadOnlyList<FakeLogRecord> EventsOf(int id) => [.. Events.Where(record => record.Id.Id == id)];

    /// <summary>Collects what an instrument of this host's meter measures, and of no other's.</summary>
    public MetricCollector<T> Collect<T>(string instrument)
        where T : struct
        => new(Services.GetRequiredService<IMeterFactory>(), CellDiagnostics.MeterName, instrument);

    public Task StartAsync() => _host.StartAsync(TestContext.Current.CancellationToken);

    public Task StopAsync() => _host.StopAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => ((IAsyncDisposable)_host).DisposeAsync();
}
