using System.Text.Json;
using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Supervision;
using CloudNative.CloudEvents;
using Microsoft.Extensions.Time.Testing;

namespace CellOs.GVisor.Runtime.Tests;

/// <summary>The order of a cell's phases, and that no failure of one takes back an event or leaves a cell or a secret behind.</summary>
public class CellSupervisorTests
{
    private const string BeforeTheCell = "create, event started, " + WithTheCell;
    private const string WithTheCell = "wait, event completed, event summary, export, destroy";

    /// <summary>A step that fails, and the steps that are left out then.</summary>
    public static TheoryData<string, string> Failing => new()
    {
        { "resolve token", BeforeTheCell },
        { "create", "event started, " + WithTheCell },
        { "event started", "" },
        { "wait", "event completed, export" },
        { "event completed", "" },
        { "event summary", "" },
        { "export", "" },
        { "destroy", "" },
        { "revoke", "" },
        { "event destroyed", "" },
    };

    /// <summary>A step in which the caller gives up, and the steps that are left out then.</summary>
    public static TheoryData<string, string> GivenUp => new()
    {
        { "resolve token", BeforeTheCell },
        { "create", "event started, " + WithTheCell },
        { "event started", "wait, event completed, export" },
        { "wait", "event completed, export" },
        { "event completed", "export" },
        { "event summary", "export" },
        { "export", "" },
        { "destroy", "" },
        { "revoke", "" },
        { "event destroyed", "" },
    };

    /// <summary>The steps that have a time.</summary>
    public static TheoryData<string, string> Hanging => new()
    {
        { "resolve token", BeforeTheCell },
        { "event started", "" },
        { "event completed", "" },
        { "event summary", "" },
        { "export", "" },
        { "revoke", "" },
        { "event destroyed", "" },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cell_goes_through_its_phases_in_their_order()
    {
        var cell = new ScriptedCell();
        var result = await cell.Supervisor().RunAsync(ScriptedCell.Document, "run-1", Token);

        Assert.Equal(ScriptedCell.AllSteps, cell.Steps);
        Assert.Equal(
            (CellLifecycleOutcome.Succeeded, CellTerminalState.Clean, true, ScriptedCell.Id, "run-1"),
            (result.Outcome, result.TerminalState!.Value, result.IsAdmitted, result.CellId, result.RunId));
        Assert.Same(cell.Handle, result.Handle);
        Assert.Equal(cell.Exit, result.Exit);
        Assert.True(result.Export!.IsComplete);
        Assert.True(result.Teardown!.Destroyed);
        Assert.Empty(result.Failures);
        Assert.Empty(result.UndeliveredEvents);
        Assert.Equal(cell.Delivered, result.Events);
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task A_failure_leaves_out_no_event_and_nothing_that_clears_away(string failing, string leftOut)
    {
        var fault = new CellBackendException(CellBackendErrorKind.InferenceBroker, CellErrorKind.PortFailed, "as the test wants it");
        var (cell, result) = await Run(failing, _ => throw fault);
        Check(cell, result, failing, leftOut);
        Assert.Same(fault, Assert.Single(result.Failures).Error);
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task Whatever_a_port_throws_is_a_typed_error(string failing, string leftOut)
    {
        var fault = new InvalidDataException("as the test wants it");
        var (cell, result) = await Run(failing, _ => throw fault);
        Check(cell, result, failing, leftOut);
        var error = Assert.IsType<CellBackendException>(Assert.Single(result.Failures).Error);
        Assert.Equal((KindOf(failing), CellErrorKind.PortFailed), (error.BackendKind, error.Kind));
        Assert.Contains("'c-1'", error.Message, StringComparison.Ordinal);
        Assert.Contains(fault.Message, error.Message, StringComparison.Ordinal);
        Assert.Same(fault, error.InnerException);
    }

    [Theory]
    [MemberData(nameof(Failing))]
    public async Task A_cancellation_that_is_not_the_callers_is_a_failure_as_any_other(string failing, string leftOut)
    {
        var (cell, result) = await Run(failing, _ => throw new TaskCanceledException("as the test wants it"));
        Check(cell, result, failing, leftOut);
        Assert.Equal(KindOf(failing), Assert.IsType<CellBackendException>(Assert.Single(result.Failures).Error).BackendKind);
    }

    [Theory]
    [MemberData(nameof(GivenUp))]
    public async Task A_caller_who_gives_up_gets_all_that_clears_away_and_every_event_of_what_has_happened(string during, string leftOut)
    {
        using var giveUp = new CancellationTokenSource();
        var cell = new ScriptedCell();
        cell.AtStep = async (step, token) =>
        {
            if (step == during)
            {
                await giveUp.CancelAsync();
                token.ThrowIfCancellationRequested();
            }
            else
            {
                Assert.False(token.IsCancellationRequested, $"{step} cannot do its work");
            }
        };
        var result = await cell.Supervisor().RunAsync(ScriptedCell.Document, cancellationToken: giveUp.Token);

        Assert.Equal(ScriptedCell.AllSteps.Except(leftOut.Split(", ")), cell.Steps);
        Assert.Empty(result.UndeliveredEvents);
        CheckSecrets(cell);

        // Once everything is done but the clearing away, there is nothing to give up any more.
        var isOver = during is "destroy" or "revoke" or "event destroyed";
        Assert.Equal(isOver ? CellLifecycleOutcome.Succeeded : CellLifecycleOutcome.Failed, result.Outcome);
        Assert.Equal(!isOver, result.Failures is [{ Error: OperationCanceledException }]);
        Assert.Equal(isOver, result.Failures is []);
    }

    [Theory]
    [MemberData(nameof(Hanging))]
    public async Task What_hangs_and_heeds_no_token_holds_nothing_up(string hanging, string leftOut)
    {
        var clock = new FakeTimeProvider();
        var never = new TaskCompletionSource();
        var cell = new ScriptedCell
        {
            AtStep = (step, token) =>
            {
                if (step != hanging)
                {
                    return Task.CompletedTask;
                }

                // The timer is set by now.
                _ = Task.Run(() => clock.Advance(TimeSpan.FromMinutes(10)), Token);
                return never.Task;
            },
        };
        var result = await cell.Supervisor(clock).RunAsync(ScriptedCell.Document, cancellationToken: Token);
        Check(cell, result, hanging, leftOut);
        var error = Assert.IsType<CellBackendException>(Assert.Single(result.Failures).Error);
        Assert.Equal(KindOf(hanging), error.BackendKind);
        Assert.Contains("took longer than 00:0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_failure_of_many_is_told()
    {
        var cell = new ScriptedCell { AtStep = (step, _) => step is "resolve token" or "create" or "wait" ? Task.CompletedTask : throw new InvalidDataException(step) };
        var result = await cell.Supervisor().RunAsync(ScriptedCell.Document, cancellationToken: Token);

        Assert.Equal(ScriptedCell.AllSteps, cell.Steps);
        Assert.Equal(
            [CellPhase.Started, CellPhase.Run, CellPhase.Run, CellPhase.Export, CellPhase.Destroy, CellPhase.Revoke, CellPhase.Destroyed],
            result.Failures.Select(f => f.Phase));
        Assert.Equal(4, result.Events.Count);
        Assert.Equal(result.Events, result.UndeliveredEvents);
        CheckSecrets(cell);
    }

    [Theory]
    [InlineData(CellOutcome.Exited, 0, CellLifecycleOutcome.Succeeded, CellTerminalState.Clean)]
    [InlineData(CellOutcome.Exited, 3, CellLifecycleOutcome.Failed, CellTerminalState.Clean)]
    [InlineData(CellOutcome.Signalled, 137, CellLifecycleOutcome.Failed, CellTerminalState.Clean)]
    [InlineData(CellOutcome.OutOfMemory, 137, CellLifecycleOutcome.Failed, CellTerminalState.Forced)]
    [InlineData(CellOutcome.TtlExpired, 137, CellLifecycleOutcome.Failed, CellTerminalState.Forced)]
    [InlineData(CellOutcome.RuntimeFailed, 128, CellLifecycleOutcome.Failed, CellTerminalState.Forced)]
    [InlineData(CellOutcome.Lost, 128, CellLifecycleOutcome.Failed, CellTerminalState.Forced)]
    public async Task The_end_is_judged_by_evidence(CellOutcome ended, int code, CellLifecycleOutcome outcome, CellTerminalState state)
    {
        var cell = new ScriptedCell { Exit = new CellExit(code, ended) };
        var result = await cell.Supervisor().RunAsync(ScriptedCell.Document, cancellationToken: Token);

        Assert.Equal((outcome, state), (result.Outcome, result.TerminalState));
        Assert.Empty(result.Failures);

        // A program that was killed has no exit code to tell of, and what it was writing when it died is nobody's artifact.
        var isClean = state is CellTerminalState.Clean;
        Assert.Equal(isClean ? ScriptedCell.AllSteps : ScriptedCell.AllSteps.Except(["event completed", "export"]), cell.Steps);
        Assert.Equal(isClean ? $"{code}" : null, EventText.Member(result.Events.Single(e => e.Type == CellEventTypes.ComplianceSummary), "commandExitCode"));
    }

    [Theory]
    [InlineData(true, "wait", CellTerminalState.Forced)] // nobody knows how it ended, but now it has
    [InlineData(false, "wait", null)]                    // nobody knows whether it has
    [InlineData(false, "", CellTerminalState.Clean)]     // it had ended before
    public async Task Forced_is_said_only_of_a_cell_that_is_known_to_be_gone(bool isDestroyed, string failing, CellTerminalState? state)
    {
        var cell = new ScriptedCell { IsDestroyed = isDestroyed, AtStep = (step, _) => step == failing ? throw new IOException() : Task.CompletedTask };
        var result = await cell.Supervisor().RunAsync(ScriptedCell.Document, cancellationToken: Token);

        Assert.Equal((CellLifecycleOutcome.Failed, state), (result.Outcome, result.TerminalState));
        Assert.Equal(!isDestroyed, result.Failures.Any(f => f is { Phase: CellPhase.Destroy, Error: CellBackendException { Kind: CellErrorKind.TeardownIncomplete } }));
    }

    [Fact]
    public async Task A_cell_that_only_exports_has_no_exit()
    {
        var cell = new ScriptedCell { Exit = null };
        var document = ScriptedCell.Document with { Spec = ScriptedCell.Document.Spec with { Run = null } };
        var result = await cell.Supervisor().RunAsync(document, cancellationToken: Token);

        Assert.Equal(ScriptedCell.AllSteps.Except(["event completed"]), cell.Steps);
        Assert.Equal((CellLifecycleOutcome.Succeeded, null), (result.Outcome, result.TerminalState));
    }

    [Fact]
    public async Task A_program_that_the_backend_does_not_run_is_not_run_elsewhere()
    {
        var cell = new ScriptedCell { Exit = null };
        var result = await cell.Supervisor().RunAsync(ScriptedCell.Document, cancellationToken: Token);

        Assert.Equal(ScriptedCell.AllSteps.Except(["event completed", "export"]), cell.Steps);
        Assert.Equal((CellLifecycleOutcome.Failed, null), (result.Outcome, result.TerminalState));
        Assert.Equal(CellBackendErrorKind.Lifecycle, Assert.IsType<CellBackendException>(Assert.Single(result.Failures).Error).BackendKind);
    }

    [Theory]
    [InlineData(ArtifactOutcome.Missing)]
    [InlineData(ArtifactOutcome.Refused)]
    public async Task An_artifact_that_is_not_exported_is_a_failure(ArtifactOutcome artifact)
    {
        var cell = new ScriptedCell { Artifact = artifact };
        var result = await cell.Supervisor().RunAsync(ScriptedCell.Document, cancellationToken: Token);

        Assert.Equal(ScriptedCell.AllSteps, cell.Steps);
        Assert.Equal(CellLifecycleOutcome.Failed, result.Outcome);
        var (phase, error) = Assert.Single(result.Failures);
        Assert.Equal(CellPhase.Export, phase);
        Assert.Equal("The cell 'c-1': the artifact 'report' ('/out/report') was not exported: there is no such file.", error.Message);
    }

    [Fact]
    public async Task What_a_supervisor_cannot_do_is_refused_before_anything_starts()
    {
        var cell = new ScriptedCell();
        var result = await new CellSupervisor(new WithoutExport(cell), cell).RunAsync(ScriptedCell.Document, cancellationToken: Token);

        Assert.Empty(cell.Steps);
        Assert.Empty(result.Events);
        Assert.False(result.IsAdmitted);
        Assert.Equal(CellLifecycleOutcome.Failed, result.Outcome);
        Assert.Equal([CellPhase.Admission, CellPhase.Admission], result.Failures.Select(f => f.Phase));
        Assert.Contains("'token'", result.Failures[0].Error.Message, StringComparison.Ordinal);
        Assert.Contains("'report'", result.Failures[1].Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_document_does_not_ask_for_needs_no_port()
    {
        var cell = new ScriptedCell();
        var document = ScriptedCell.Document with { Spec = ScriptedCell.Document.Spec with { Authority = new ExecutionCellAuthority(), Export = null } };
        var result = await new CellSupervisor(new WithoutExport(cell), cell).RunAsync(document, cancellationToken: Token);

        Assert.Equal(ScriptedCell.AllSteps.Except(["resolve token", "export", "revoke"]), cell.Steps);
        Assert.Equal(CellLifecycleOutcome.Succeeded, result.Outcome);
    }

    [Fact]
    public async Task A_secret_is_asked_for_as_long_as_the_cell_may_live()
    {
        var cell = new ScriptedCell();
        await cell.Supervisor().RunAsync(ScriptedCell.Document, cancellationToken: Token);
        Assert.Equal(TimeSpan.FromMinutes(1), cell.TimeToLive);
    }

    [Fact]
    public async Task Many_cells_are_carried_at_a_time()
    {
        var inside = 0;
        var allInside = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cell = new ScriptedCell();
        cell.AtStep = (step, _) =>
        {
            if (step is "wait" && Interlocked.Increment(ref inside) == 20)
            {
                allInside.SetResult();
            }

            return step is "wait" ? allInside.Task.WaitAsync(TimeSpan.FromMinutes(1), Token) : Task.CompletedTask;
        };
        var supervisor = cell.Supervisor();
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => supervisor.RunAsync(WithId($"c-{i}"), cancellationToken: Token)));

        Assert.All(results, r => Assert.Equal(CellLifecycleOutcome.Succeeded, r.Outcome));
        Assert.Equal(80, results.SelectMany(r => r.Events).Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_document_whose_JSON_is_gone_is_refused()
    {
        var gone = JsonDocument.Parse("""{"x":{}}""");
        var correlation = new ExecutionCellCorrelation { UnknownMembers = new Dictionary<string, JsonElement> { ["x"] = gone.RootElement } };
        gone.Dispose();
        var error = await Refused(ScriptedCell.Document with { Spec = ScriptedCell.Document.Spec with { Correlation = correlation } });
        Assert.Equal(CellErrorKind.InvalidDocument, error.Kind);
        Assert.NotNull(error.InnerException);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData("-x")]
    [InlineData("a..b")]
    public async Task A_document_of_code_is_held_to_the_rules_of_the_contract(string id)
    {
        var error = await Refused(WithId(id));
        Assert.Equal(CellErrorKind.InvalidDocument, error.Kind);
        Assert.Equal("/spec/id", Assert.Single(Assert.IsType<ExecutionCellDocumentException>(error.InnerException).Findings, f => f.Severity == RuleSeverity.Error).JsonPointer);
    }

    [Fact]
    public async Task A_document_that_breaks_a_policy_is_refused_before_anything_starts()
    {
        var error = await Refused(ScriptedCell.Document, Pack("strict", new PolicyRules { MaxLifetimeTtlSeconds = 59 }));
        var finding = Assert.Single(Assert.IsType<ExecutionCellDocumentException>(error.InnerException).Findings, f => f.Severity == RuleSeverity.Error);
        Assert.Equal(("CELL7101", "/spec/lifetime/ttlSeconds"), (finding.RuleId, finding.JsonPointer));
        Assert.Contains("CELL7101", error.Message, StringComparison.Ordinal);

        var cell = new ScriptedCell();
        var kept = await cell.Supervisor(packs: Pack("strict", new PolicyRules { MaxLifetimeTtlSeconds = 60 })).RunAsync(ScriptedCell.Document, cancellationToken: Token);
        Assert.Equal(CellLifecycleOutcome.Succeeded, kept.Outcome);
    }

    [Theory]
    [InlineData("other", null, "'other'")]
    [InlineData("strict", "1.0.1", "1.0.1")]
    public async Task A_document_that_names_a_policy_pack_which_is_not_there_is_refused(string pack, string? version, string named)
    {
        var policy = new ExecutionCellPolicy { PackId = pack, PackVersion = version };
        var error = await Refused(ScriptedCell.Document with { Spec = ScriptedCell.Document.Spec with { Policy = policy } }, Pack("strict", new PolicyRules()));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_pack_that_is_none_makes_no_supervisor()
        => Assert.Throws<ExecutionCellDocumentException>(() => new ScriptedCell().Supervisor(packs: Pack("..", new PolicyRules())));

    [Fact]
    public async Task Two_cells_of_one_id_are_not_carried_at_a_time()
    {
        var inside = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var cell = new ScriptedCell { AtStep = (step, _) => step is "wait" && inside.TrySetResult() ? goOn.Task : Task.CompletedTask };
        var supervisor = cell.Supervisor();
        var first = supervisor.RunAsync(ScriptedCell.Document, cancellationToken: Token);
        await Task.WhenAny(inside.Task, first);

        // It would take the first one's secrets back.
        var steps = cell.Steps;
        var twin = await supervisor.RunAsync(ScriptedCell.Document, cancellationToken: Token);
        Assert.False(twin.IsAdmitted);
        var refusal = Assert.IsType<CellBackendException>(Assert.Single(twin.Failures).Error);
        Assert.Contains("'c-1'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((CellBackendErrorKind.Host, CellErrorKind.CellExists), (refusal.BackendKind, refusal.Kind));
        Assert.Equal(steps, cell.Steps);

        goOn.SetResult();
        Assert.Equal(CellLifecycleOutcome.Succeeded, (await first).Outcome);
        Assert.Equal(CellLifecycleOutcome.Succeeded, (await supervisor.RunAsync(ScriptedCell.Document, cancellationToken: Token)).Outcome);
    }

    private static PolicyPack Pack(string id, PolicyRules rules) => new() { Spec = new PolicyPackSpec { Id = id, Version = "1.0.0", Rules = rules } };

    private static async Task<CellBackendException> Refused(ExecutionCellDocument document, params IReadOnlyList<PolicyPack> packs)
    {
        var cell = new ScriptedCell();
        var result = await cell.Supervisor(packs: packs).RunAsync(document, cancellationToken: Token);
        Assert.False(result.IsAdmitted);
        Assert.Empty(result.Events);
        Assert.Empty(cell.Steps);
        var (phase, error) = Assert.Single(result.Failures);
        Assert.Equal(CellPhase.Admission, phase);
        return Assert.IsType<CellBackendException>(error);
    }

    private static ExecutionCellDocument WithId(string id) => ScriptedCell.Document with { Spec = ScriptedCell.Document.Spec with { Id = id } };

    private static CellBackendErrorKind KindOf(string step) => step.Split(' ')[0] switch
    {
        "resolve" or "revoke" => CellBackendErrorKind.SecretBroker,
        "event" => CellBackendErrorKind.EventSink,
        "export" => CellBackendErrorKind.ExportSink,
        _ => CellBackendErrorKind.Host,
    };

    private static CellPhase PhaseOf(string step) => step switch
    {
        "resolve token" => CellPhase.Secrets,
        "create" or "event started" => CellPhase.Started,
        "wait" or "event completed" or "event summary" => CellPhase.Run,
        "export" => CellPhase.Export,
        "destroy" => CellPhase.Destroy,
        "revoke" => CellPhase.Revoke,
        _ => CellPhase.Destroyed,
    };

    private static async Task<(ScriptedCell Cell, CellSupervision Result)> Run(string step, Func<CancellationToken, Task> then)
    {
        var cell = new ScriptedCell { Secret = "hunter2-of-this-test"u8.ToArray() };
        cell.AtStep = (name, token) => name == step ? then(token) : Task.CompletedTask;
        return (cell, await cell.Supervisor().RunAsync(ScriptedCell.Document, cancellationToken: Token));
    }

    private static void Check(ScriptedCell cell, CellSupervision result, string failing, string leftOut)
    {
        Assert.Equal(ScriptedCell.AllSteps.Except(leftOut.Split(", ")), cell.Steps);
        Assert.Equal(CellLifecycleOutcome.Failed, result.Outcome);
        Assert.True(result.IsAdmitted);
        Assert.Equal(PhaseOf(failing), Assert.Single(result.Failures).Phase);

        // Every event is there: with the sink, or with the caller.
        Assert.Equal(result.Events, cell.Steps.Where(step => step.StartsWith("event ", StringComparison.Ordinal)).Select(step => result.Events.Single(e => $"event {e.Type!.Split('.')[^1]}" == step)));
        Assert.Equal(result.Events, result.Events.Where(e => cell.Delivered.Contains(e) ^ result.UndeliveredEvents.Contains(e)));
        Assert.Equal(failing.StartsWith("event ", StringComparison.Ordinal) ? [result.Events.Single(e => failing == $"event {e.Type!.Split('.')[^1]}")] : (CloudEvent[])[], result.UndeliveredEvents);
        CheckSecrets(cell);
    }

    /// <summary>The backend had them, the supervisor has not kept them, and no event tells them.</summary>
    private static void CheckSecrets(ScriptedCell cell)
    {
        Assert.Equal(cell.Steps.Contains("create") ? [cell.Secret] : (byte[][])[], cell.Received);
        Assert.All(cell.GivenOut, copy => Assert.Equal(new byte[copy.Length], copy));
        Assert.All(cell.Delivered, e => Assert.False(SecretSearch.IsIn(EventText.Of(e), System.Text.Encoding.UTF8.GetString(cell.Secret))));
    }

    /// <summary>A backend that exports nothing.</summary>
    private sealed class WithoutExport(ICellBackend inner) : ICellBackend
    {
        public Task<CellHandle> CreateAsync(ExecutionCellDocument document, IReadOnlyDictionary<string, ReadOnlyMemory<byte>>? secrets = null, CancellationToken cancellationToken = default)
            => inner.CreateAsync(document, secrets, cancellationToken);

        public Task<CellExit?> WaitForExitAsync(string cellId, CancellationToken cancellationToken = default) => inner.WaitForExitAsync(cellId, cancellationToken);

        public Task<TeardownReport> DestroyAsync(CellHandle handle, CancellationToken cancellationToken = default) => inner.DestroyAsync(handle, cancellationToken);
    }
}
