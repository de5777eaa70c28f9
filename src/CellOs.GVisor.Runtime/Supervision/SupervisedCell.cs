using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;
using CloudNative.CloudEvents;

namespace CellOs.GVisor.Supervision;

/// <summary>One document on its way through the phases of a <see cref="CellSupervisor"/>.</summary>
/// <remarks>
/// Up to the end of the program each phase builds on the one before it. From there on none does: each is tried whatever became of the
/// others, by a token of its own.
/// </remarks>
internal sealed class SupervisedCell(
    ICellBackend backend,
    ICellEventSink sink,
    CellSupervisorOptions options,
    ExecutionCellDocument document,
    string? runId,
    CancellationToken callersToken)
{
    private readonly ICellExporter? _exporter = options.Exporter ?? backend as ICellExporter;
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _secrets = new(StringComparer.Ordinal);
    private readonly List<byte[]> _secretBytes = [];
    private readonly List<CellPhaseFailure> _failures = [];
    private readonly List<CloudEvent> _events = [];
    private readonly List<CloudEvent> _undelivered = [];

    private CellHandle? _handle;
    private bool _hasProgram;
    private CellExit? _exit;
    private CellExportReport? _export;
    private TeardownReport? _teardown;

    private string Id => document.Spec.Id;

    private IReadOnlyList<string> SecretRefs => document.Spec.Authority?.SecretRefs ?? [];

    private IReadOnlyList<ExportArtifact> Artifacts => document.Spec.Export?.Artifacts ?? [];

    private PolicyPackSpec? NamedPack => options.PolicyPacks.FirstOrDefault(pack => pack.Spec.Id == document.Spec.Policy?.PackId)?.Spec;

    internal async Task<CellSupervision> CarryAsync()
    {
        if (!Admit())
        {
            return Result();
        }

        if (await CreateAsync().ConfigureAwait(false))
        {
            await SendAsync(CellPhase.Started, CellEventTypes.LifecycleStarted, StartedData(), CellEventJson.Default.StartedData).ConfigureAwait(false);
            if (await WaitAsync().ConfigureAwait(false))
            {
                await ExportAsync().ConfigureAwait(false);
            }

            await DestroyAsync().ConfigureAwait(false);
        }

        await RevokeAsync().ConfigureAwait(false);
        await SendAsync(CellPhase.Destroyed, CellEventTypes.LifecycleDestroyed, DestroyedData(), CellEventJson.Default.DestroyedData).ConfigureAwait(false);
        return Result();
    }

    /// <summary>What comes of a document while another of the same id is on its way.</summary>
    internal CellSupervision RefuseTwin()
    {
        Fail(CellPhase.Admission, CellBackendErrorKind.Host, CellErrorKind.CellExists, "a cell with this id (spec.id) is on its way. Wait for its end, or take another id.");
        return Result();
    }

    private bool Admit()
    {
        try
        {
            // One that was made in code is held to the same rules as one that was read.
            ExecutionCellDocument.Parse(document.ToUtf8Bytes(), options.PolicyPacks);
        }
        catch (Exception e)
        {
            // Or its JSON has been disposed of.
            Refuse(e.Message, CellErrorKind.InvalidDocument, e);
            return false;
        }

        if (document.Spec.Policy?.PackId is { } pack && NamedPack is null)
        {
            Refuse($"it is to be held to the policy pack '{pack}' (spec.policy.packId), which this supervisor does not have. Give it that pack, or name another.");
        }

        if (SecretRefs is [var secret, ..] && options.SecretBroker is null)
        {
            Refuse($"it refers to the secret '{secret}' (spec.authority.secretRefs), and this supervisor has no broker of secrets. Give it one.");
        }

        if (Artifacts is [var artifact, ..] && _exporter is null)
        {
            Refuse($"it has the artifact '{artifact.Name}' (spec.export.artifacts), and neither this supervisor nor its backend can export any. Give it an exporter.");
        }

        return _failures is [];
    }

    private async Task<bool> CreateAsync()
    {
        try
        {
            if (!await ResolveSecretsAsync().ConfigureAwait(false))
            {
                return false;
            }

            var step = new Step(CellPhase.Started, CellBackendErrorKind.Host, "making the cell", Timeout.InfiniteTimeSpan, callersToken);
            (var created, _handle) = await TryAsync(step, token => backend.CreateAsync(document, _secrets, token)).ConfigureAwait(false);
            _hasProgram = created && document.Spec.Run is not null;
            return created;
        }
        finally
        {
            // The backend has them by now, and has not kept them.
            foreach (var value in _secretBytes)
            {
                CryptographicOperations.ZeroMemory(value);
            }
        }
    }

    private async Task<bool> ResolveSecretsAsync()
    {
        foreach (var key in SecretRefs)
        {
            var step = new Step(CellPhase.Secrets, CellBackendErrorKind.SecretBroker, $"the secret '{key}'", options.PortTimeout, callersToken);
            var (resolved, value) = await TryAsync(step, token => options.SecretBroker!.ResolveAsync(key, Id, TimeToLive(), token)).ConfigureAwait(false);
            if (!resolved)
            {
                return false;
            }

            _secretBytes.Add(value!);
            _secrets[key] = value;
        }

        return true;
    }

    /// <returns>Whether the artifacts are what the program left when it ended by itself.</returns>
    private async Task<bool> WaitAsync()
    {
        var step = new Step(CellPhase.Run, CellBackendErrorKind.Host, "waiting for the program", Timeout.InfiniteTimeSpan, callersToken);
        (var waited, _exit) = await TryAsync(step, token => backend.WaitForExitAsync(Id, token)).ConfigureAwait(false);
        if (waited && _exit is null && _hasProgram)
        {
            // Upstream's supervisor would run it on the host then. That is no isolation, so this one does not.
            _hasProgram = false;
            waited = false;
            Fail(CellPhase.Run, CellBackendErrorKind.Lifecycle, CellErrorKind.NotEnforceable, "it has a program (spec.run), which its backend does not run, and this supervisor runs none outside a cell. Take a backend that runs programs.");
        }

        if (_exit is { IsClean: true } exit)
        {
            await SendAsync(CellPhase.Run, CellEventTypes.CommandCompleted, new CompletedData(Id, exit.ExitCode), CellEventJson.Default.CompletedData).ConfigureAwait(false);
        }

        await SendAsync(CellPhase.Run, CellEventTypes.ComplianceSummary, ComplianceData(), CellEventJson.Default.ComplianceData).ConfigureAwait(false);
        return waited && _exit is null or { IsClean: true };
    }

    private async Task ExportAsync()
    {
        if (Artifacts is [])
        {
            return;
        }

        var step = new Step(CellPhase.Export, CellBackendErrorKind.ExportSink, "exporting the artifacts", options.ExportTimeout, callersToken);
        (_, _export) = await TryAsync(step, token => _exporter!.ExportAsync(_handle!, token)).ConfigureAwait(false);
        foreach (var artifact in _export?.Artifacts ?? [])
        {
            if (artifact.Outcome is not ArtifactOutcome.Exported)
            {
                Fail(CellPhase.Export, CellBackendErrorKind.ExportSink, CellErrorKind.PortFailed, $"the artifact '{artifact.Name}' ('{artifact.Path}') was not exported: {artifact.Reason}");
            }
        }
    }

    private async Task DestroyAsync()
    {
        var step = new Step(CellPhase.Destroy, CellBackendErrorKind.Host, "destroying the cell", Timeout.InfiniteTimeSpan, CancellationToken.None);
        (_, _teardown) = await TryAsync(step, token => backend.DestroyAsync(_handle!, token)).ConfigureAwait(false);
        if (_teardown is { Destroyed: false })
        {
            Fail(CellPhase.Destroy, CellBackendErrorKind.Host, CellErrorKind.TeardownIncomplete, $"something of it is left on the host: {string.Join("; ", _teardown.Evidence?.Residue ?? [])}");
        }
    }

    private async Task RevokeAsync()
    {
        if (SecretRefs is [])
        {
            return;
        }

        var step = new Step(CellPhase.Revoke, CellBackendErrorKind.SecretBroker, "taking the secrets back", options.PortTimeout, CancellationToken.None);
        await TryAsync(step, token => options.SecretBroker!.RevokeForCellAsync(Id, token)).ConfigureAwait(false);
    }

    private async Task SendAsync<T>(CellPhase phase, string type, T data, JsonTypeInfo<T> form)
    {
        var time = options.TimeProvider.GetUtcNow().ToUniversalTime();
        var cloudEvent = new CloudEvent(CloudEventsSpecVersion.V1_0)
        {
            Id = Guid.CreateVersion7(time).ToString(),
            Source = options.Source,
            Type = type,
            Subject = $"cell:{Id}",
            Time = time,
            DataContentType = "application/json",
        };
        _events.Add(cloudEvent);

        // By no token of the caller's: what has happened is to be told whether anybody still waits for it or not. The data holds parts of
        // the document, whose JSON somebody may have disposed of.
        var step = new Step(phase, CellBackendErrorKind.EventSink, $"the event '{type}'", options.PortTimeout, CancellationToken.None);
        var sent = await TryAsync(step, token =>
        {
            cloudEvent.Data = JsonSerializer.SerializeToElement(data, form);
            return sink.SendAsync(cloudEvent, token);
        }).ConfigureAwait(false);
        if (!sent)
        {
            _undelivered.Add(cloudEvent);
        }
    }

    private StartedData StartedData() => new(Id, Id, runId)
    {
        KernelDigestSha256 = _handle!.KernelDigestSha256,
        RootfsDigestSha256 = _handle.RootfsDigestSha256,
        FirecrackerDigestSha256 = _handle.FirecrackerDigestSha256,
    };

    private ComplianceData ComplianceData() => new(Id, Id, runId)
    {
        LifetimeTtlSeconds = document.Spec.Lifetime?.TtlSeconds,
        EgressRuleCount = document.Spec.Authority?.EgressRules?.Count ?? 0,
        SecretDeliveryMode = document.Spec.Run?.SecretDelivery,
        PolicyPackId = document.Spec.Policy?.PackId,
        PolicyPackVersion = NamedPack?.Version,
        Placement = document.Spec.Placement,
        CommandExitCode = _exit is { IsClean: true } exit ? exit.ExitCode : null,
        Correlation = document.Spec.Correlation,
    };

    private DestroyedData DestroyedData()
    {
        var result = Result();
        return new(Id, result.Outcome, result.TerminalState);
    }

    private CellTerminalState? TerminalState() => _exit switch
    {
        { IsClean: true } => CellTerminalState.Clean,
        not null => CellTerminalState.Forced,
        null when _hasProgram && _teardown is { Destroyed: true } => CellTerminalState.Forced,
        null => null,
    };

    private TimeSpan TimeToLive()
    {
        var seconds = document.Spec.Lifetime?.TtlSeconds ?? LifetimeAttribute.DefaultTtlSeconds;
        return seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
    }

    private CellSupervision Result() => new()
    {
        CellId = Id,
        RunId = runId,
        TerminalState = TerminalState(),
        Handle = _handle,
        Exit = _exit,
        Export = _export,
        Teardown = _teardown,
        Failures = [.. _failures],
        Events = [.. _events],
        UndeliveredEvents = [.. _undelivered],
    };

    private void Refuse(string fault, CellErrorKind kind = CellErrorKind.NotEnforceable, Exception? cause = null)
        => Fail(CellPhase.Admission, CellBackendErrorKind.InvalidSpec, kind, fault, cause);

    private void Fail(CellPhase phase, CellBackendErrorKind backendKind, CellErrorKind kind, string fault, Exception? cause = null)
        => _failures.Add(new CellPhaseFailure(phase, new CellBackendException(backendKind, kind, $"The cell '{Id}': {fault}", cause)));

    private async Task<bool> TryAsync(Step step, Func<CancellationToken, Task> action) => (await TryAsync(step, async token =>
    {
        await action(token).ConfigureAwait(false);
        return true;
    }).ConfigureAwait(false)).Done;

    /// <summary>Tries a step, and notes what goes wrong: whatever that is, since the steps that clear away must still be made.</summary>
    /// <returns>Whether it went well, and what it gave.</returns>
    private async Task<(bool Done, T? Value)> TryAsync<T>(Step step, Func<CancellationToken, Task<T>> action)
    {
        using var late = new CancellationTokenSource(step.Timeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(step.GiveUp, late.Token);
        try
        {
            step.GiveUp.ThrowIfCancellationRequested();
            var task = action(either.Token);

            // One that has a time and does not heed its token is left to itself; a backend is waited for, because it leaves nothing behind.
            return (true, await (step.Timeout == Timeout.InfiniteTimeSpan ? task : task.WaitAsync(either.Token)).ConfigureAwait(false));
        }
        catch (OperationCanceledException e) when (step.GiveUp.IsCancellationRequested)
        {
            _failures.Add(new CellPhaseFailure(step.Phase, e));
        }
        catch (OperationCanceledException e) when (late.IsCancellationRequested)
        {
            _failures.Add(new CellPhaseFailure(step.Phase, Wrap($"took longer than {step.Timeout}", e)));
        }
        catch (CellBackendException e)
        {
            _failures.Add(new CellPhaseFailure(step.Phase, e));
        }
        catch (Exception e)
        {
            _failures.Add(new CellPhaseFailure(step.Phase, Wrap($"failed: {e.Message}", e)));
        }

        return (false, default);

        CellBackendException Wrap(string fault, Exception e) => new(step.BackendKind, CellErrorKind.PortFailed, $"The cell '{Id}': {step.What} {fault}", e);
    }

    /// <summary>Something that may fail.</summary>
    /// <param name="Phase">The phase it belongs to.</param>
    /// <param name="BackendKind">What has failed when it throws something of its own.</param>
    /// <param name="What">What it is about, for the message.</param>
    /// <param name="Timeout">How long it may take.</param>
    /// <param name="GiveUp">Gives it up.</param>
    private readonly record struct Step(CellPhase Phase, CellBackendErrorKind BackendKind, string What, TimeSpan Timeout, CancellationToken GiveUp);
}
