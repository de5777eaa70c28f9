namespace CellOs.GVisor.Runtime;

/// <summary>Asks for the end of a run when a time is over, by elapsed time: no change of the host's clock moves it.</summary>
internal sealed class Deadline : IDisposable
{
    // A timer takes no more (49 days); a longer time is waited for in pieces.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly TimeProvider _clock;
    private readonly TimeSpan _time;
    private readonly Action _reached;
    private readonly long _start;
    private readonly ITimer _timer;

    /// <param name="time">The time, from now on.</param>
    /// <param name="clock">Measures it.</param>
    /// <param name="reached">Called when it is over.</param>
    internal Deadline(TimeSpan time, TimeProvider clock, Action reached)
    {
        _clock = clock;
        _time = time;
        _reached = reached;
        _start = clock.GetTimestamp();
        _timer = clock.CreateTimer(static state => ((Deadline)state!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Wait(time);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        var left = _time - _clock.GetElapsedTime(_start);
        if (left <= TimeSpan.Zero)
        {
            _reached();
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
