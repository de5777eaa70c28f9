// A service that runs ExecutionCell documents. Whoever wants a cell run writes its document to a file beside incoming/, and renames it to
//
//     incoming/NAME.cell.json
//
// and then one of these comes to be, written in whole before it has its name:
//
//     results/NAME.result.json   how the cell ended, with the end of its output; the document is beside it, its artifacts are in exports/ID/
//     errors/NAME.error.json     why no cell was run: what is wrong with the document, by rule, line and column; the document is beside it
//
// The lifecycle events of all cells are in events.jsonl. A name that comes again replaces what there is of it. Nothing that is wrong with one
// document, its cell or its files keeps the next from being run.
//
//     CellService --Directory=/srv/cells --RootfsDirectory=/srv/rootfs [--MaximumCells=2] [--StopWhenIdle=true] ...
//
// Every property of CellServiceOptions is set so, or as an environment variable such as CELLSERVICE_MaximumCells. A cell's secret `token` is
// the environment variable CELLOS_SECRET_TOKEN of the service. Policy packs are the files policies/*.policy.json, read at the start.
//
// SIGTERM: takes up no more documents, gives the cells that run a time to end, then kills them and writes that down. After a crash, the next
// start clears away what is left of the cells, and says in errors/ which documents were in work: nobody can tell how far they had come, so
// they are not run again by themselves.
using CellOs.GVisor;
using CellOs.GVisor.Backend;
using CellOs.GVisor.Samples;
using CellOs.GVisor.Supervision;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

// Not the directory where it is started: a host watches its content root for changes, with everything below it.
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Configuration.AddEnvironmentVariables("CELLSERVICE_").AddCommandLine(args);

builder.Services.AddOptions<CellServiceOptions>().Bind(builder.Configuration).ValidateOnStart();
builder.Services.AddSingleton<IValidateOptions<CellServiceOptions>, CellServiceOptionsValidation>();
builder.Services.AddSingleton(static services => services.GetRequiredService<IOptions<CellServiceOptions>>().Value);

// Before the worker starts, what a crash has left of the last run's cells is cleared away.
builder.Services.AddCells().AddCrashSweep(static sweep => sweep.IsRequired = true);
builder.Services.AddOptions<CellHostOptions>().Configure<CellServiceOptions>(static (cells, service) =>
{
    cells.RunscPath = service.RunscPath;
    cells.WorkDirectory = service.WorkDirectory;
});

builder.Services.AddSingleton<CellFolders>();
builder.Services.AddSingleton<PolicyFolder>();
builder.Services.AddSingleton<ICellBackend>(static services => BackendOf(services.GetRequiredService<CellServiceOptions>(), services.GetRequiredService<CellFolders>()));
builder.Services.AddSingleton<ICellEventSink>(static services => new JsonLinesEventSink(services.GetRequiredService<CellFolders>().EventFile));
builder.Services.AddSingleton(static services => new CellSupervisor(
    services.GetRequiredService<ICellBackend>(),
    services.GetRequiredService<ICellEventSink>(),
    new CellSupervisorOptions { SecretBroker = new EnvironmentSecretBroker(), PolicyPacks = services.GetRequiredService<PolicyFolder>().Packs }));
builder.Services.AddSingleton<CellWorker>();
builder.Services.AddHostedService(static services => services.GetRequiredService<CellWorker>());

// The worker's own time is over before the host's is.
builder.Services.AddOptions<HostOptions>().Configure<CellServiceOptions>(static (host, service) => host.ShutdownTimeout = service.DrainTimeout + TimeSpan.FromSeconds(30));

try
{
    var host = builder.Build();
    var worker = host.Services.GetRequiredService<CellWorker>();
    await host.RunAsync();
    return worker.ExecuteTask is { IsFaulted: true } ? 1 : 0;
}
catch (OptionsValidationException e)
{
    Console.Error.WriteLine(string.Join(Environment.NewLine, e.Failures.Select(static failure => $"CellService: {failure}")));
    return 2;
}
catch (Exception e) when (e is CellException or InvalidDataException or IOException or UnauthorizedAccessException)
{
    // A policy pack that is none, a directory that another service has, a host on which no cell can run.
    Console.Error.WriteLine($"CellService: {e.Message}");
    return 2;
}

static GVisorCellBackend BackendOf(CellServiceOptions service, CellFolders folders) => new(new GVisorCellBackendOptions
{
    Launch = new CellRunOptions
    {
        RunscPath = service.RunscPath,
        WorkDirectory = service.WorkDirectory,
        RootfsDirectory = service.RootfsDirectory,
        CaptureLimit = service.OutputLimit,
    },
    ExportDirectory = folders.Exports,
});
