namespace CellOs.GVisor.Runtime;

/// <summary>Asks for the end of a run when its time to live is over, by elapsed time: no change of the host's clock moves it.</summary>
internal sealed class TimeToLive : IDisposable
{
    // A timer takes no more (49 days); a longer time to live is waited for in pieces.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly TimeProvider _clock;
    private readonly TimeSpan _timeToLive;
    private readonly StopRequest _stop;
    private readonly long _start;
    private readonly ITimer _timer;

    internal TimeToLive(TimeSpan timeToLive, TimeProvider clock, StopRequest stop)
    {
        _clock = clock;
        _timeToLive = timeToLive;
        _stop = stop;
        _start = clock.GetTimestamp();
        _timer = clock.CreateTimer(static state => ((TimeToLive)state!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Wait(timeToLive);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var left = _timeToLive - _clock.GetElapsedTime(_start);
        if (left <= TimeSpan.Zero)
        {
            _stop.Make(StopReason.TtlExpired);
        }
        else
        {
            Wait(left);
        }
    }

    // A millisecond more than what is left, since timers count whole ones and must not fire just before the end.
    private void Wait(TimeSpan left)
    {
        var wait = left < LongestWait - TimeSpan.FromMilliseconds(1) ? left + TimeSpan.FromMilliseconds(1) : LongestWait;
        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
