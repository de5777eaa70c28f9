using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CellOs.GVisor.Runtime;

/// <summary>Where runs report to.</summary>
/// <param name="Log">Receives what is logged.</param>
/// <param name="Instruments">Receive what is measured.</param>
internal sealed record CellTelemetry(ILogger Log, CellInstruments Instruments)
{
    /// <summary>
    /// The source of activities. One for the process, as every library has it: listeners choose sources by name, and there is no factory of a container's for them.
    /// It has no state but its listeners.
    /// </summary>
    internal static ActivitySource Source { get; } = new(CellDiagnostics.ActivitySourceName, Version);

    /// <summary>That of runs that no container of services has begun: they are measured, by a meter of the process, and not logged.</summary>
    internal static CellTelemetry OfProcess { get; } = new(NullLogger.Instance, new CellInstruments(new Meter(CellDiagnostics.MeterName, Version)));

    /// <summary>That of a container of services: it logs if the container does, and has a meter of its own if the container makes meters.</summary>
    internal static CellTelemetry Of(ILoggerFactory? loggers, IMeterFactory? meters) => new(
        loggers?.CreateLogger(CellLogEvents.Category) ?? NullLogger.Instance,
        meters is null ? OfProcess.Instruments : new CellInstruments(meters.Create(new MeterOptions(CellDiagnostics.MeterName) { Version = Version })));

    private static string? Version => typeof(CellTelemetry).Assembly.GetName().Version?.ToString();

    /// <summary>Watches one launch.</summary>
    /// <param name="cell">What is launched.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="isGated">
    /// Whether it first waits in a pool. It is watched whether anybody listens now or not, since those who do may come before its program starts.
    /// </param>
    /// <returns><see langword="null"/> when nobody listens.</returns>
    internal LaunchTelemetry? Watch(CellDescriptor cell, TimeProvider clock, bool isGated)
        => isGated || Source.HasListeners() || Instruments.HasListeners || Log.IsEnabled(LogLevel.Error) ? new LaunchTelemetry(this, cell, clock) : null;

    /// <summary>Waits for a cell's turn.</summary>
    /// <param name="limiter">Gives the turns; <see langword="null"/>: it is every cell's turn at once.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="clock">Measures how long it waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="watch">Told when it has to wait.</param>
    /// <returns>Its turn; <see langword="null"/> when there is no limiter.</returns>
    internal async Task<CellLimiter.Seat?> TakeSeatAsync(
        CellLimiter? limiter,
        CellDescriptor cell,
        TimeProvider clock,
        CancellationToken cancellationToken,
        LaunchTelemetry? watch = null)
    {
        if (limiter is null)
        {
            return null;
        }

        var start = clock.GetTimestamp();
        var taking = limiter.TakeSeatAsync(cancellationToken);
        if (taking.IsCompleted)
        {
            var seat = await taking.ConfigureAwait(false);
            Instruments.Waited(cell, clock.GetElapsedTime(start));
            return seat;
        }

        Log.CellQueued(cell.Id, limiter.Maximum, limiter.Waiting);
        Instruments.Queued(cell);
        watch?.Queued();
        try
        {
            return await taking.ConfigureAwait(false);
        }
        finally
        {
            Instruments.LeftQueue(cell);
            Instruments.Waited(cell, clock.GetElapsedTime(start));
        }
    }

    /// <summary>Begins to watch a further program in a running cell.</summary>
    internal static Activity? BeginExec(CellDescriptor cell, string containerId, ActivityContext run)
    {
        var activity = Source.StartActivity("cell.exec", ActivityKind.Internal, Activity.Current?.Context ?? run);
        if (activity is not null)
        {
            activity.DisplayName = $"exec {cell.Id}";
            activity.SetTag("cellos.cell.id", cell.Id);
            activity.SetTag("cellos.container.id", containerId);
        }

        return activity;
    }

    /// <summary>Says of a further program's activity that it ended.</summary>
    internal static void EndExec(Activity? activity, CellCommandResult result)
        => activity?.SetTag("process.exit.code", result.ExitCode).SetTag("cellos.cell.signal", result.Signal);

    /// <summary>Says of a further program's activity that there was no program.</summary>
    internal static void FailExec(Activity? activity, Exception exception)
        => activity?.SetTag("error.type", CellTags.ErrorType(exception)).SetStatus(ActivityStatusCode.Error, CellTags.ErrorType(exception));

    /// <summary>A pool could not make a sandbox.</summary>
    internal void SandboxFailed(CellDescriptor cell, Exception exception) => Log.SandboxFailed(cell.Id, CellTags.ErrorType(exception), CellTags.Reason(exception));
}
