using System.Runtime.CompilerServices;
using CellOs.GVisor.Backend;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Supervision;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CellOs.GVisor.Samples;

/// <summary>Takes documents up as they come, some at a time, and carries each to its result or its error.</summary>
internal sealed partial class CellWorker(
    CellServiceOptions options,
    CellFolders folders,
    PolicyFolder policies,
    CellSupervisor supervisor,
    IHostApplicationLifetime lifetime,
    ILogger<CellWorker> log) : BackgroundService
{
    private int _inWork;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ReportCrashedAsync();

        // The cells that run when the service is to stop have a time to end in.
        using var giveUp = new CancellationTokenSource();
        await using var stopping = stoppingToken.Register(() => giveUp.CancelAfter(options.DrainTimeout));
        await Parallel.ForEachAsync(
            ComingAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = options.MaximumCells },
            async (name, _) => await CarryAsync(name, giveUp.Token));
        lifetime.StopApplication();
    }

    /// <summary>The documents, each taken into work when there is somebody to carry it.</summary>
    private async IAsyncEnumerable<string> ComingAsync([EnumeratorCancellation] CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var name in folders.Waiting())
            {
                if (!stoppingToken.IsCancellationRequested && TryTake(name))
                {
                    yield return name;
                }
            }

            if (options.StopWhenIdle && Volatile.Read(ref _inWork) == 0 && !folders.Waiting().Any())
            {
                yield break;
            }

            // Not by a watcher: it may lose what it saw, and one look at a directory costs less than a cell by far.
            await Task.Delay(options.PollInterval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private bool TryTake(string name)
    {
        try
        {
            if (!folders.TryTake(name))
            {
                return false;
            }

            Interlocked.Increment(ref _inWork);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NotTaken(name, e);
            return false;
        }
    }

    private async Task CarryAsync(string name, CancellationToken giveUp)
    {
        try
        {
            await folders.FinishAsync(name, CellReports.Write(await RunAsync(name, giveUp)));
        }
        catch (ExecutionCellDocumentException e)
        {
            await FailAsync(name, new ErrorReport(name, e.Message) { Findings = [.. e.Findings.Select(Report)] });
        }
        catch (Exception e)
        {
            // Whatever it is, it is this document's affair and not the next one's.
            await FailAsync(name, new ErrorReport(name, e.Message));
        }
        finally
        {
            Interlocked.Decrement(ref _inWork);
        }
    }

    private async Task<ResultReport> RunAsync(string name, CancellationToken giveUp)
    {
        var document = policies.Parse(await folders.ReadAsync(name, options.DocumentLimit));
        var runId = Guid.CreateVersion7().ToString();
        Started(name, document.Spec.Id, runId);
        var run = await supervisor.RunAsync(document, runId, giveUp);
        Ended(name, document.Spec.Id, runId, run.Outcome);
        return run.IsAdmitted ? Report(name, runId, run) : throw new InvalidDataException(string.Join(" ", run.Failures.Select(static failure => failure.Error.Message)));
    }

    /// <summary>Says which documents were in work when the service was killed.</summary>
    private async Task ReportCrashedAsync()
    {
        foreach (var name in folders.InWork().ToList())
        {
            if (!folders.TryFinish(name))
            {
                await FailAsync(name, new ErrorReport(name, "The service ended while this was in work. What was left of its cell has been cleared away; how far it had come cannot be told. Put the document into incoming/ to run it again."));
            }
        }
    }

    private async Task FailAsync(string name, ErrorReport error)
    {
        try
        {
            NotRun(name, error.Message);
            await folders.FailAsync(name, CellReports.Write(error));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays in working/, and the next start reports it.
            NotWritten(name, e);
        }
    }

    private static ResultReport Report(string name, string runId, CellSupervision run) => new()
    {
        Document = name,
        CellId = run.CellId,
        RunId = runId,
        Outcome = run.Outcome is CellLifecycleOutcome.Succeeded ? "succeeded" : "failed",
        TerminalState = run.TerminalState switch
        {
            CellTerminalState.Clean => "clean",
            CellTerminalState.Forced => "forced",
            _ => null,
        },
        End = run.Exit?.Result?.ToString(),
        ExitCode = run.Exit is { IsClean: true } exit ? exit.ExitCode : null,
        StandardOutput = run.Exit?.Result?.StandardOutput,
        StandardError = run.Exit?.Result?.StandardError,
        Artifacts = [.. run.Export?.Artifacts.Select(static artifact => new ArtifactReport(artifact.Name, artifact.Outcome.ToString(), artifact.Bytes, artifact.Sha256, artifact.Reason)) ?? []],
        Failures = [.. run.Failures.Select(static failure => new FailureReport(failure.Phase.ToString(), failure.Error.Message))],
        UndeliveredEvents = [.. run.UndeliveredEvents.Select(static e => new EventReport(e.Type!, e.Id!, e.Time!.Value, e.Data as System.Text.Json.JsonElement?))],
    };

    private static FindingReport Report(DocumentFinding finding) => new(finding.RuleId, finding.Severity.ToString(), finding.JsonPointer, finding.Line, finding.Column, finding.Message);

    [LoggerMessage(1, LogLevel.Information, "{Document}: cell {CellId} is run as {RunId}.")]
    private partial void Started(string document, string cellId, string runId);

    [LoggerMessage(2, LogLevel.Information, "{Document}: cell {CellId}, run {RunId}, has {Outcome}.")]
    private partial void Ended(string document, string cellId, string runId, CellLifecycleOutcome outcome);

    [LoggerMessage(3, LogLevel.Warning, "{Document}: no result. {Reason}")]
    private partial void NotRun(string document, string reason);

    [LoggerMessage(4, LogLevel.Error, "{Document} could not be taken into work.")]
    private partial void NotTaken(string document, Exception exception);

    [LoggerMessage(5, LogLevel.Error, "{Document}: the error could not be written. It stays in working/, and the next start will report it.")]
    private partial void NotWritten(string document, Exception exception);
}
