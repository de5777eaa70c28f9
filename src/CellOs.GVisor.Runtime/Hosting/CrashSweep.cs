using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CellOs.GVisor.Runtime;

/// <summary>Clears away what launchers left that were killed, when the host starts and as often as it is asked to.</summary>
/// <param name="host">Does it.</param>
/// <param name="options">How often. Not looked at before the host starts: it makes its services first, and judges their options after that.</param>
/// <param name="telemetry">Receives what became of each launch.</param>
/// <param name="clock">Says when it is time.</param>
internal sealed class CrashSweep(ICellHost host, IOptions<CellSweepOptions> options, CellTelemetry telemetry, TimeProvider clock) : BackgroundService
{
    private bool IsRequired => options.Value.IsRequired;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (IsRequired)
        {
            await SweepAsync(cancellationToken).ConfigureAwait(false);
        }

        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // From before the first sweep, so that the time that it takes does not move the others.
        using var timer = options.Value.Interval is { } interval ? new PeriodicTimer(interval, clock) : null;
        if (!IsRequired)
        {
            await SweepAsync(stoppingToken).ConfigureAwait(false);
        }

        while (timer is not null && await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            await SweepAsync(stoppingToken).ConfigureAwait(false);
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        CellReapReport report;
        try
        {
            report = await host.ReapAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            telemetry.Log.SweepFailed(CellTags.ErrorType(e), CellTags.Reason(e));
            if (IsRequired)
            {
                throw;
            }

            // Whatever it was, the service can do without, and the log has it.
            return;
        }

        foreach (var launch in report.Launches)
        {
            Report(launch);
        }

        int Count(CellReapVerdict verdict) => report.Launches.Count(launch => launch.Verdict == verdict);
        telemetry.Log.SweepDone(
            report.Launches.Count,
            Count(CellReapVerdict.Running),
            Count(CellReapVerdict.Reaped),
            Count(CellReapVerdict.Incomplete),
            Count(CellReapVerdict.CannotTell));
        if (IsRequired && !report.IsClean)
        {
            var left = report.Launches.Where(static launch => launch.Verdict is CellReapVerdict.Incomplete);
            throw new AggregateException(
                "The crash sweep is required, and has left something behind.",
                left.Select(static launch => new CellTeardownException(launch.ContainerId ?? launch.Directory, new CellTeardownReport([], launch.Residue))));
        }
    }

    private void Report(CellReapedLaunch launch)
    {
        telemetry.Instruments.Swept(launch.Verdict);
        switch (launch.Verdict)
        {
            case CellReapVerdict.Reaped:
                telemetry.Log.LaunchReaped(launch.Directory, launch.ContainerId);
                break;
            case CellReapVerdict.Incomplete:
                telemetry.Log.LaunchIncomplete(launch.Directory, launch.ContainerId, string.Join("; ", launch.Residue));
                break;
            case CellReapVerdict.CannotTell:
                telemetry.Log.LaunchUndecided(launch.Directory);
                break;
        }
    }
}
