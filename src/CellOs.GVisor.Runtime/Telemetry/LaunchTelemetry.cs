using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CellOs.GVisor.Runtime;

/// <summary>What is reported of one launch: one activity, what is measured, what is logged.</summary>
/// <param name="telemetry">Where to.</param>
/// <param name="cell">What is launched.</param>
/// <param name="clock">Measures it.</param>
internal sealed class LaunchTelemetry(CellTelemetry telemetry, CellDescriptor cell, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private Activity? _activity;
    private bool _isBegun;
    private bool _isEnded;
    private bool _isAdmitted;
    private long _admitted;

    /// <summary>The activity, for those below it.</summary>
    internal ActivityContext Context => _activity?.Context ?? default;

    private TimeSpan Elapsed => _isAdmitted ? clock.GetElapsedTime(_admitted) : TimeSpan.Zero;

    /// <summary>The run begins, in its caller's activity.</summary>
    internal void Begin()
    {
        _isBegun = true;
        _activity = CellTelemetry.Source.StartActivity("cell.run");
        if (_activity is not null)
        {
            _activity.DisplayName = $"run {cell.Id}";
            _activity.SetTag("cellos.cell.id", cell.Id);
        }
    }

    /// <summary>It waits for its turn.</summary>
    internal void Queued() => Happened("queued");

    /// <summary>It has its turn.</summary>
    internal void Admitted()
    {
        _isAdmitted = true;
        _admitted = clock.GetTimestamp();
        telemetry.Instruments.Began(cell);
        Happened("admitted");
    }

    /// <summary>A launch that waited in a pool is handed out.</summary>
    internal void BeginFromPool()
    {
        lock (_gate)
        {
            if (_isEnded)
            {
                // It died while it waited, at this moment: nobody's run.
                return;
            }

            // The launch itself goes on elsewhere, and its caller's activity stays what it was.
            var caller = Activity.Current;
            Begin();
            Admitted();
            Activity.Current = caller;
        }
    }

    /// <summary>A step has been reached.</summary>
    internal void Reached(LaunchStage stage)
    {
        if (_activity is not null && CellTags.Event(stage) is { } name)
        {
            Happened(name);
        }
    }

    /// <summary>The program runs.</summary>
    internal void Started(string containerId)
    {
        if (_isAdmitted)
        {
            var after = Elapsed;
            telemetry.Instruments.Started(cell, after);
            telemetry.Log.CellStarted(cell.Id, containerId, after.TotalSeconds);
        }
    }

    /// <summary>It has ended, and nothing is left of it.</summary>
    internal void Ended(CellResult result)
    {
        if (!EndBegun())
        {
            return;
        }

        var duration = Elapsed;
        Log(result, duration.TotalSeconds);
        if (_activity is not null)
        {
            _activity.SetTag("cellos.cell.outcome", CellTags.Of(result.Outcome));
            _activity.SetTag("cellos.cell.success", CellTags.Of(result.IsSuccess));
            _activity.SetTag("process.exit.code", result.ExitCode);
            _activity.SetTag("cellos.cell.signal", result.Signal);
            _activity.SetTag("cellos.cell.stage", result.Stage?.ToString());
        }

        var errorType = CellTags.ErrorType(result.Outcome);
        End(duration, result.ContainerId, result.RunscRelease, result, errorType, errorType is null ? null : $"{errorType} at {result.Stage}");
    }

    /// <summary>It has ended in an exception.</summary>
    internal void Failed(string containerId, Exception exception)
    {
        if (!EndBegun())
        {
            return;
        }

        var duration = Elapsed;
        var errorType = CellTags.ErrorType(exception);
        var reason = CellTags.Reason(exception);
        switch (exception)
        {
            case CellTeardownException:
                telemetry.Log.CellNotClearedAway(cell.Id, containerId, reason);
                break;
            case CellLaunchException or CellValueException:
                telemetry.Log.CellNotStarted(cell.Id, errorType, reason);
                break;
            default:
                telemetry.Log.CellBroken(cell.Id, containerId, errorType, duration.TotalSeconds);
                break;
        }

        End(duration, containerId, (exception as CellRuntimeException)?.RunscRelease, result: null, errorType, reason);
    }

    /// <summary>Lets nothing begin any more.</summary>
    /// <returns>Whether it had begun.</returns>
    private bool EndBegun()
    {
        lock (_gate)
        {
            _isEnded = true;
            return _isBegun;
        }
    }

    private void Log(CellResult result, double seconds)
    {
        switch (result.Outcome)
        {
            case CellOutcome.RuntimeFailed or CellOutcome.Lost:
                telemetry.Log.CellFailed(cell.Id, result.ContainerId, result.Outcome, result.Stage, result.RunscRelease, seconds);
                break;
            case CellOutcome.OutOfMemory or CellOutcome.TtlExpired:
                telemetry.Log.CellKilled(cell.Id, result.ContainerId, result.Outcome, seconds);
                break;
            default:
                if (!telemetry.Log.IsEnabled(LogLevel.Information))
                {
                    break;
                }

                // Its words, and not itself: it has the cell's output in it.
                telemetry.Log.CellEnded(cell.Id, result.ContainerId, result.ToString(), result.Outcome, result.ExitCode, result.Signal, seconds);
                break;
        }
    }

    private void End(TimeSpan duration, string containerId, RunscRelease? release, CellResult? result, string? errorType, string? error)
    {
        if (_isAdmitted)
        {
            telemetry.Instruments.Ended(cell, duration, result, errorType);
        }

        if (_activity is null)
        {
            return;
        }

        _activity.SetTag("cellos.container.id", containerId);
        _activity.SetTag("cellos.runsc.release", release?.Date);
        if (errorType is not null)
        {
            _activity.SetTag("error.type", errorType);
            _activity.SetStatus(ActivityStatusCode.Error, error);
        }

        // To stop an activity makes its parent the present one, which is right only where it was the present one itself.
        var current = Activity.Current;
        _activity.Dispose();
        Activity.Current = current == _activity ? _activity.Parent : current;
    }

    // By the system's clock, as the activity's own beginning and end are.
    private void Happened(string name) => _activity?.AddEvent(new ActivityEvent(name));
}
