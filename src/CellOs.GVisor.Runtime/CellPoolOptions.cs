namespace CellOs.GVisor;

/// <summary>How many sandboxes a <see cref="CellPool{TCell}"/> keeps ready, and for how long.</summary>
public sealed class CellPoolOptions
{
    /// <summary>How many sandboxes are kept ready, from 1 up. 2 by default. Each is some 25 MiB of the host's memory, and counts against the cell's own limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Size
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 2;

    /// <summary>How long a sandbox waits before it is replaced by a fresh one. 10 minutes by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public TimeSpan MaximumAge
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromMinutes(10);

    /// <summary>The host's side of every run. It may have no streams, since each cell has its own.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A stream is set.</exception>
    public CellRunOptions Run
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value is { StandardInput: null, StandardOutput: null, StandardError: null }
                ? value
                : throw new ArgumentException("A stream can be connected to one cell only, and a pool has many. Read and write the streams of the running cell.", nameof(value));
        }
    } = new();
}
