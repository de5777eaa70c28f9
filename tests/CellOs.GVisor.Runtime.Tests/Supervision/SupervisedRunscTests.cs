using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Supervision;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>Documents carried through their phases on real runsc.</summary>
public sealed class SupervisedRunscTests
{
    public static TheoryData<int> Both => Releases.Both;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_document_is_run_and_its_events_artifacts_and_secrets_go_where_they_should(int release)
    {
        using var host = new TestHost(release);
        var secret = SecretSearch.NewValue();
        var broker = new MemorySecretBroker(new Dictionary<string, ReadOnlyMemory<byte>> { ["token"] = System.Text.Encoding.UTF8.GetBytes(secret) });
        await using var backend = Backend(host);
        var sink = new JsonLinesEventSink($"{host.Directory}/events.jsonl");
        var supervisor = new CellSupervisor(backend, sink, new CellSupervisorOptions { SecretBroker = broker });

        var result = await supervisor.RunAsync(Document($"echo -n ${{#token}} > /data/report; echo done; exit 0"), "run-1", Token);
        Assert.Empty(result.Failures);
        Assert.Equal((CellLifecycleOutcome.Succeeded, CellTerminalState.Clean), (result.Outcome, result.TerminalState));
        Assert.Equal("done\n", result.Exit!.Result!.StandardOutput);
        Assert.Equal($"{secret.Length}", await File.ReadAllTextAsync($"{result.Export!.Directory}/report", Token));
        Assert.True(result.Teardown!.Destroyed);
        Assert.Empty(broker.Leases);

        var lines = await File.ReadAllLinesAsync(sink.Path, Token);
        Assert.Equal(["started", "completed", "summary", "destroyed"], result.Events.Select(e => e.Type!.Split('.')[^1]));
        Assert.Equal(result.Events.Select(EventText.Of), lines);
        Assert.All(lines, line => Assert.Empty(EventText.Faults(line)));
        Assert.Empty(SecretSearch.InFiles(host.Directory, secret));
        Assert.Empty(host.Residue());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_end_is_told_by_evidence(int release)
    {
        using var host = new TestHost(release);
        await using var backend = Backend(host);
        var sink = new ScriptedCell();
        var supervisor = new CellSupervisor(backend, sink);

        // By itself, with a code of its own and by a signal of its own.
        Assert.Equal("""completed 3; {"cellId":"c-1","outcome":"failed","terminalState":"clean"}""", Told(await supervisor.RunAsync(Simple("exit 3"), cancellationToken: Token)));
        Assert.Equal("""completed 137; {"cellId":"c-1","outcome":"failed","terminalState":"clean"}""", Told(await supervisor.RunAsync(Simple("kill -9 $$"), cancellationToken: Token)));

        // By its time: 137 is known, and is not the program's.
        var late = Simple("sleep 60");
        Assert.Equal(
            """{"cellId":"c-1","outcome":"failed","terminalState":"forced"}""",
            Told(await supervisor.RunAsync(late with { Spec = late.Spec with { Lifetime = new ExecutionCellLifetime { TtlSeconds = 1 } } }, cancellationToken: Token)));

        // By its caller, who gives up while it runs.
        using var giveUp = new CancellationTokenSource();
        sink.AtStep = async (step, _) =>
        {
            if (step is "event started")
            {
                await giveUp.CancelAsync();
            }
        };
        var given = await supervisor.RunAsync(late, cancellationToken: giveUp.Token);
        Assert.Equal("""{"cellId":"c-1","outcome":"failed","terminalState":"forced"}""", Told(given));
        Assert.IsType<OperationCanceledException>(Assert.Single(given.Failures).Error, exactMatch: false);
        Assert.True(given.Teardown!.Destroyed);
        sink.AtStep = null;

        // Not at all: there is no such program.
        var missing = Simple("");
        var none = await supervisor.RunAsync(missing with { Spec = missing.Spec with { Run = missing.Spec.Run! with { Argv = ["/no/such/program"] } } }, cancellationToken: Token);
        Assert.Equal("""{"cellId":"c-1","outcome":"failed"}""", Told(none));
        Assert.Equal(CellPhase.Started, Assert.Single(none.Failures).Phase);

        Assert.Equal(0, backend.TrackedCellCount);
        Assert.Empty(host.Residue());
    }

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_sink_that_is_gone_keeps_no_cell_alive_and_loses_no_event(int release)
    {
        using var host = new TestHost(release);
        await using var backend = Backend(host);
        var supervisor = new CellSupervisor(backend, new JsonLinesEventSink($"{host.Directory}/no-such-directory/events.jsonl"));
        var result = await supervisor.RunAsync(Simple("echo done"), cancellationToken: Token);

        Assert.Equal("done\n", result.Exit!.Result!.StandardOutput);
        Assert.Equal(4, result.UndeliveredEvents.Count);
        Assert.All(result.Failures, f => Assert.Equal(CellBackendErrorKind.EventSink, Assert.IsType<CellBackendException>(f.Error).BackendKind));
        Assert.True(result.Teardown!.Destroyed);
        Assert.Empty(host.Residue());
    }

    private static GVisorCellBackend Backend(TestHost host) => new(new GVisorCellBackendOptions { Launch = host.Options(), ExportDirectory = $"{host.Directory}/exports" });

    private static ExecutionCellDocument Document(string script) => new()
    {
        Spec = new ExecutionCellSpec
        {
            Id = ScriptedCell.Id,
            Authority = new ExecutionCellAuthority { SecretRefs = ["token"] },
            Lifetime = new ExecutionCellLifetime { TtlSeconds = 120 },
            Run = new ExecutionCellRun { Argv = ["/bin/sh", "-c", script], SecretDelivery = SecretDelivery.Env },
            Export = new ExecutionCellExport { Artifacts = [new ExportArtifact { Name = "report", Path = "/data/report" }] },
        },
    };

    private static ExecutionCellDocument Simple(string script)
    {
        var document = Document(script);
        return document with { Spec = document.Spec with { Authority = new ExecutionCellAuthority(), Export = null } };
    }

    /// <summary>The code that the events tell, if they do, and the last event's data.</summary>
    private static string Told(CellSupervision run)
    {
        var completed = run.Events.SingleOrDefault(e => e.Type == CellEventTypes.CommandCompleted);
        var summary = run.Events.SingleOrDefault(e => e.Type == CellEventTypes.ComplianceSummary);
        Assert.Equal(completed is null ? null : EventText.Member(completed, "exit_code"), summary is null ? null : EventText.Member(summary, "commandExitCode"));
        return completed is null ? $"{run.Events[^1].Data}" : $"completed {EventText.Member(completed, "exit_code")}; {run.Events[^1].Data}";
    }
}
