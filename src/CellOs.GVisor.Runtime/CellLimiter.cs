namespace CellOs.GVisor;

/// <summary>
/// Lets no more than a number of cells run at a time; the others wait, in the order in which they came. One object serves any number of
/// launches, of any cells: <see cref="CellRunOptions.Limiter"/>.
/// </summary>
/// <remarks>A cell has its seat from before its bundle is made until nothing of it is left.</remarks>
public sealed class CellLimiter : IDisposable
{
    private readonly SemaphoreSlim _seats;
    private int _waiting;

    /// <summary>Creates a limiter.</summary>
    /// <param name="maximum">How many cells may run at a time, from 1 up.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maximum"/> is not positive.</exception>
    public CellLimiter(int maximum)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximum);
        Maximum = maximum;
        _seats = new SemaphoreSlim(maximum, maximum);
    }

    /// <summary>How many cells may run at a time.</summary>
    public int Maximum { get; }

    /// <summary>How many run, or are being made ready or cleared away, at this moment.</summary>
    public int Running => Maximum - _seats.CurrentCount;

    /// <summary>How many wait for their turn at this moment.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Frees what the limiter holds. No cell may still use it.</summary>
    public void Dispose() => _seats.Dispose();

    internal async Task<Seat> TakeSeatAsync(CancellationToken cancellationToken)
    {
        if (!_seats.Wait(0, CancellationToken.None))
        {
            Interlocked.Increment(ref _waiting);
            try
            {
                await _seats.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }

        return new Seat(_seats);
    }

    /// <summary>The right of one cell to run.</summary>
    internal sealed class Seat(SemaphoreSlim seats) : IDisposable
    {
        public void Dispose() => seats.Release();
    }
}
