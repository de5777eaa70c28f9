using System.Runtime.Versioning;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Runtime;

namespace CellOs.GVisor.Backend;

/// <summary>
/// One cell of a backend: it is made, its program runs and ends, its artifacts are copied out, and it is destroyed. Between the program's end and its destruction the
/// launch is kept, for its artifacts; when the backend's process dies, the next start clears it away like any other.
/// </summary>
[SupportedOSPlatform("linux")]
internal sealed class BackendCell : IDisposable
{
    private readonly ExecutionCellDocument _document;
    private readonly GVisorCellBackendOptions _options;
    private readonly ArtifactPlan _artifacts;
    private readonly BundleConfig? _config;

    private readonly TaskCompletionSource<bool> _made = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<CellResult> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _exporting = new(1, 1);
    private readonly CancellationTokenSource _destroying = new();

    private RunningCell? _cell;
    private CellLaunch? _launch;
    private CellExportReport? _report;
    private int _claims;

    /// <exception cref="BundleConfigException">The document cannot be run as it stands.</exception>
    internal BackendCell(ExecutionCellDocument document, GVisorCellBackendOptions options)
    {
        _document = document;
        _options = options;
        _artifacts = ArtifactPlan.Of(document, options.Bundle);
        if (document.Spec.Run is null)
        {
            BundleConfig.CheckContract(document);
        }
        else
        {
            _config = BundleConfig.GenerateComplete(document, options.Bundle);
        }

        Time = CellTime.Of(document);
    }

    internal string Id => _document.Spec.Id;

    /// <summary>The handle; <see langword="null"/> until the cell is made.</summary>
    internal CellHandle? Handle { get; private set; }

    /// <summary>Whether the cell was made, when that is known.</summary>
    internal Task<bool> IsMade => _made.Task;

    /// <summary>Ends when it is destroyed.</summary>
    internal Task Gone => _gone.Task;

    private CellTime Time { get; }

    /// <summary>Makes the cell, and starts its program if it has one.</summary>
    internal async Task<CellHandle> StartAsync(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> secrets, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_artifacts.Artifacts.Count > 0)
            {
                ExportDirectory.Open(_options.ExportDirectory!).RequireRoomFor(Id);
            }

            if (_config is null)
            {
                // Nothing of it is on the host.
                Handle = new CellHandle(Id) { Instance = Guid.NewGuid().ToString("N") };
            }
            else
            {
                await RunAsync(secrets, cancellationToken).ConfigureAwait(false);

                // A cell without rules may connect nowhere, and without a network it cannot.
                Handle = new CellHandle(Id) { Instance = _cell!.ContainerId, NftRulesApplied = true };
            }

            _made.SetResult(true);
            return Handle;
        }
        finally
        {
            _made.TrySetResult(false);
        }
    }

    /// <summary>Waits for the program.</summary>
    internal async Task<CellExit?> WaitForExitAsync(CancellationToken cancellationToken)
    {
        if (_config is null || !await _made.Task.WaitAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var result = await EndAsync(cancellationToken).ConfigureAwait(false);
        return result.Outcome is CellOutcome.RuntimeFailed or CellOutcome.Lost
            ? throw BackendErrors.Failed(Id, result)
            : new CellExit(result.ExitCode ?? 128 + (result.Signal ?? 9), result.Outcome)
            {
                TimeLimit = result.Outcome is CellOutcome.TtlExpired ? Time.Limit : null,
                Result = result,
            };
    }

    /// <summary>Copies the artifacts out, once.</summary>
    internal async Task<CellExportReport> ExportAsync(CancellationToken cancellationToken)
    {
        if (_config is not null && !_ended.Task.IsCompleted)
        {
            throw BackendErrors.Running(Id);
        }

        try
        {
            using var copying = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _destroying.Token);
            await _exporting.WaitAsync(copying.Token).ConfigureAwait(false);
            try
            {
                return _report ??= await Task.Run(() => Export(copying.Token), copying.Token).ConfigureAwait(false);
            }
            finally
            {
                _exporting.Release();
            }
        }
        catch (Exception e) when (e is ObjectDisposedException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The cell has been destroyed meanwhile, or is being.
            throw BackendErrors.Unknown(Id);
        }
    }

    /// <summary>Gives the right to destroy the cell, to the first who asks.</summary>
    internal bool TryClaimDestruction() => Interlocked.Increment(ref _claims) == 1;

    /// <summary>Kills the program if it still runs, and waits until nothing of the cell is left.</summary>
    /// <returns>What was looked for on the host.</returns>
    /// <exception cref="CellTeardownException">Something is left.</exception>
    internal async Task<CellTeardownReport> DestroyAsync()
    {
        try
        {
            // An export is given up, and no other one begins.
            await _destroying.CancelAsync().ConfigureAwait(false);
            await _exporting.WaitAsync().ConfigureAwait(false);
            _released.TrySetResult();
            return _cell is null ? CellTeardownReport.Nothing : (await _cell.KillAsync().ConfigureAwait(false)).Teardown;
        }
        finally
        {
            _gone.TrySetResult();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _exporting.Dispose();
        _destroying.Dispose();
    }

    private async Task RunAsync(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> secrets, CancellationToken cancellationToken)
    {
        ArtifactRoom.Check(_artifacts, _options);
        var values = new SecretValues(secrets);
        var face = ExecutionCellFace.Of(_document, _options, _config!, _artifacts, Time.ToLive, values);
        var streams = CellStreams.Captured(_options.Launch);
        _launch = new CellLaunch(face, _options.Launch, streams, ended: KeepAsync);
        try
        {
            using var starting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            _cell = await LaunchedCell.StartedAsync(_launch, _launch.RunAsync(starting.Token), _options.Launch, streams, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            values.Drop();
        }

        // From here on the token ends nothing any more. Should it have come just now, the cell goes, whatever became of its program.
        if (cancellationToken.IsCancellationRequested)
        {
            _released.TrySetResult();
            await _cell.KillAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    // Of a cell that waits for its destruction nothing is kept but its artifacts: the secrets go at once.
    private Task KeepAsync(CellResult result)
    {
        var directory = _launch!.Directory!;
        _ = SecretFiles.Wipe(directory); // what is left of them is found when the rest is cleared away
        if (_document.Spec.Authority?.SecretRefs is { Count: > 0 })
        {
            TryDelete(directory.ConfigFile);
        }

        _ended.TrySetResult(result);
        return _released.Task;

        static void TryDelete(string file)
        {
            try
            {
                File.Delete(file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It goes with the rest, or is found with it.
            }
        }
    }

    // When the launch itself has ended before it could say how the program did, it has failed, and says why.
    private async Task<CellResult> EndAsync(CancellationToken cancellationToken)
    {
        var first = await Task.WhenAny(_ended.Task, _cell!.WaitAsync(CancellationToken.None)).WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await first.ConfigureAwait(false);
        }
        catch (Exception e) when (BackendErrors.Of(e) is { } error)
        {
            throw error;
        }
    }

    private CellExportReport Export(CancellationToken cancellationToken)
        => _artifacts.Artifacts.Count == 0
            ? new CellExportReport(Id, null, [])
            : new ArtifactExport(_options, Id, DirectoryOf).Run(_artifacts.Artifacts, cancellationToken);

    private string? DirectoryOf(PlannedArtifact artifact)
        => artifact.HostDirectory ?? (artifact.Volume is { } volume ? ArtifactFiles.Volume(_launch!.Directory!.Artifacts, volume) : null);
}
