using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>A place of its own for one test of the backend; at the end, a look that neither its cells nor their artifacts left anything.</summary>
internal sealed class BackendHost : IAsyncDisposable
{
    private readonly string[] _before;
    private readonly Lazy<GVisorCellBackend> _backend;

    public BackendHost(int release)
    {
        // The root file system gets places for secrets and artifacts; that nothing else changes in it is looked at here.
        Host = new TestHost(release) { TreeMayChange = true };
        Directory.CreateDirectory(Host.Rootfs + "/run/secrets");
        Directory.CreateDirectory(Host.Rootfs + "/out");
        _before = Tree();
        _backend = new(() => new GVisorCellBackend(Options()));
    }

    public TestHost Host { get; }

    public GVisorCellBackend Backend => _backend.Value;

    public string Exports => Host.Directory + "/exports";

    /// <summary>The directories of launches that are there now.</summary>
    public string[] Launches => Directory.Exists(Host.WorkDirectory) ? Directory.GetDirectories(Host.WorkDirectory) : [];

    /// <summary>A cell's id: one by which the traces of this run of the tests are known.</summary>
    public static string Id(string name) => $"{Shapes.Id}.{name}";

    /// <summary>A document whose program is a script, with two minutes to live.</summary>
    public static ExecutionCellDocument Shell(string script, string name = "Cell_1") => new()
    {
        Spec = new ExecutionCellSpec
        {
            Id = Id(name),
            Authority = new ExecutionCellAuthority { SecretRefs = [], EgressRules = [] },
            Lifetime = new ExecutionCellLifetime { TtlSeconds = 120 },
            Run = new ExecutionCellRun { Argv = ["/bin/sh", "-c", script], SecretDelivery = SecretDelivery.RuntimeBroker },
        },
    };

    /// <summary>A document without a program.</summary>
    public static ExecutionCellDocument WithoutRun(string name = "Cell_1")
    {
        var document = Shell("", name);
        return document with { Spec = document.Spec with { Run = null } };
    }

    public GVisorCellBackendOptions Options(TimeProvider? clock = null, BundleOptions? bundle = null, CellLimiter? limiter = null, int artifactBytes = 1 << 20, int exportBytes = 4 << 20) => new()
    {
        Launch = new CellRunOptions
        {
            RunscPath = Host.RunscPath,
            WorkDirectory = Host.WorkDirectory,
            RootfsDirectory = Host.Rootfs,
            TimeProvider = clock ?? TimeProvider.System,
            Limiter = limiter,
        },
        Bundle = bundle ?? new BundleOptions(),
        ExportDirectory = Exports,
        MaximumArtifactBytes = artifactBytes,
        MaximumExportBytes = exportBytes,
    };

    /// <summary>Makes a cell, waits for its program, destroys it.</summary>
    public async Task<CellExit> RunAsync(ExecutionCellDocument document, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? secrets = null)
    {
        var handle = await Backend.CreateAsync(document, secrets, TestContext.Current.CancellationToken);
        var exit = await Backend.WaitForExitAsync(document.Spec.Id, TestContext.Current.CancellationToken);
        Assert.True((await Backend.DestroyAsync(handle, TestContext.Current.CancellationToken)).Evidence!.IsClean);
        return exit!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_backend.IsValueCreated)
        {
            await Backend.DisposeAsync();
            Assert.Equal(0, Backend.TrackedCellCount);
        }

        var changed = Tree().Except(_before).ToArray();
        var unfinished = Directory.Exists(Exports) ? Directory.GetFileSystemEntries(Exports, ".*") : [];
        Host.Dispose();
        Assert.Empty(changed);
        Assert.Empty(unfinished);
    }

    private string[] Tree() => Directory.GetFileSystemEntries(Host.Rootfs, "*", SearchOption.AllDirectories);
}
