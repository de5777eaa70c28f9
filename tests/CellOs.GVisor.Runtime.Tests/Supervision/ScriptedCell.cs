using System.Collections.Immutable;
using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Supervision;
using CloudNative.CloudEvents;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>
/// Stands in for all that a supervisor relies on: writes down, in one list, what is asked of it, and does at each step what the test wants.
/// </summary>
internal sealed class ScriptedCell : ICellBackend, ICellExporter, ICellSecretBroker, ICellEventSink
{
    public const string Id = "c-1";

    private readonly List<string> _steps = [];

    /// <summary>Everything, in the order in which it has to come.</summary>
    public static ImmutableArray<string> AllSteps { get; } =
    [
        "resolve token", "create", "event started", "wait", "event completed", "event summary", "export", "destroy", "revoke", "event destroyed",
    ];

    /// <summary>A document in which every step has something to do.</summary>
    public static ExecutionCellDocument Document { get; } = new()
    {
        Spec = new ExecutionCellSpec
        {
            Id = Id,
            Authority = new ExecutionCellAuthority { SecretRefs = ["token"], EgressRules = [] },
            Lifetime = new ExecutionCellLifetime { TtlSeconds = 60 },
            Run = new ExecutionCellRun { Argv = ["/bin/true"], SecretDelivery = SecretDelivery.Env },
            Export = new ExecutionCellExport { Artifacts = [new ExportArtifact { Name = "report", Path = "/out/report" }] },
        },
    };

    /// <summary>Called at each step, with its name and its token, before it is done.</summary>
    public Func<string, CancellationToken, Task>? AtStep { get; set; }

    public CellExit? Exit { get; init; } = new(0, CellOutcome.Exited);

    public bool IsDestroyed { get; init; } = true;

    public ArtifactOutcome Artifact { get; init; } = ArtifactOutcome.Exported;

    public CellHandle Handle { get; init; } = new(Id);

    /// <summary>The secret's value, of which each call gives out a copy.</summary>
    public byte[] Secret { get; init; } = "hunter2"u8.ToArray();

    /// <summary>The copies.</summary>
    public List<byte[]> GivenOut { get; } = [];

    /// <summary>What the secret was when a cell was created with it.</summary>
    public List<byte[]> Received { get; } = [];

    public TimeSpan TimeToLive { get; private set; }

    public List<CloudEvent> Delivered { get; } = [];

    public IReadOnlyList<string> Steps
    {
        get
        {
            lock (_steps)
            {
                return [.. _steps];
            }
        }
    }

    public CellSupervisor Supervisor(TimeProvider? clock = null, params IReadOnlyList<PolicyPack> packs) => new(this, this, new CellSupervisorOptions
    {
        SecretBroker = this,
        PolicyPacks = packs,
        Source = new Uri("/cellos/supervisor/test", UriKind.Relative),
        TimeProvider = clock ?? TimeProvider.System,
    });

    public async Task<byte[]> ResolveAsync(string key, string cellId, TimeSpan timeToLive, CancellationToken cancellationToken = default)
    {
        Assert.StartsWith("c-", cellId, StringComparison.Ordinal);
        TimeToLive = timeToLive;
        await Step($"resolve {key}", cancellationToken);
        var copy = (byte[])Secret.Clone();
        Note(GivenOut, copy);
        return copy;
    }

    public async Task<CellHandle> CreateAsync(
        ExecutionCellDocument document, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? secrets = null, CancellationToken cancellationToken = default)
    {
        if (secrets is { Count: > 0 })
        {
            Note(Received, secrets["token"].ToArray());
        }

        await Step("create", cancellationToken);
        return Handle;
    }

    public async Task<CellExit?> WaitForExitAsync(string cellId, CancellationToken cancellationToken = default)
    {
        Assert.StartsWith("c-", cellId, StringComparison.Ordinal);
        await Step("wait", cancellationToken);
        return Exit;
    }

    public async Task<CellExportReport> ExportAsync(CellHandle handle, CancellationToken cancellationToken = default)
    {
        Assert.Same(Handle, handle);
        await Step("export", cancellationToken);
        return new CellExportReport(Id, "/exports/c-1", [new ExportedArtifact("report", "/out/report", Artifact) { Reason = Artifact is ArtifactOutcome.Exported ? null : "there is no such file." }]);
    }

    public async Task<TeardownReport> DestroyAsync(CellHandle handle, CancellationToken cancellationToken = default)
    {
        Assert.Same(Handle, handle);
        await Step("destroy", cancellationToken);
        return new TeardownReport(Id, IsDestroyed, 0);
    }

    public async Task RevokeForCellAsync(string cellId, CancellationToken cancellationToken = default)
    {
        Assert.StartsWith("c-", cellId, StringComparison.Ordinal);
        await Step("revoke", cancellationToken);
    }

    public async Task SendAsync(CloudEvent cloudEvent, CancellationToken cancellationToken = default)
    {
        await Step($"event {cloudEvent.Type!.Split('.')[^1]}", cancellationToken);
        Note(Delivered, cloudEvent);
    }

    private async Task Step(string name, CancellationToken token)
    {
        Note(_steps, name);
        if (name is not ("resolve token" or "create"))
        {
            // The cell has its secrets, and nobody else does.
            Assert.All(GivenOut, copy => Assert.Equal(new byte[copy.Length], copy));
        }

        await (AtStep?.Invoke(name, token) ?? Task.CompletedTask);
    }

    private static void Note<T>(List<T> list, T item)
    {
        lock (list)
        {
            list.Add(item);
        }
    }
}
