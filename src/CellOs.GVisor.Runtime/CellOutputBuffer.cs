namespace CellOs.GVisor;

/// <summary>
/// How much of an output stream is kept for a reader that is slower than the program, and what happens when that is not enough.
/// Each of the two streams of a <see cref="RunningCell"/> has such a buffer; nothing else of the output is in memory.
/// </summary>
public sealed record CellOutputBuffer
{
    /// <summary>How many bytes are kept in memory, from 1 up. 1 MiB by default. What is not used is not allocated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Capacity
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 1 << 20;

    /// <summary>What happens when the buffer is full. <see cref="CellOutputOverflow.Block"/> by default.</summary>
    public CellOutputOverflow Overflow { get; init; }

    /// <summary>
    /// How many unread bytes the file of <see cref="CellOutputOverflow.Spill"/> holds at most, from 1 up; the program waits when it is full.
    /// 64 MiB by default. The file lies in the launch's directory, mode 0600, and goes with it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public long SpillLimit
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 64 << 20;

    /// <summary>
    /// Whether the cell is killed when its reader closes the stream. <see langword="false"/> by default: it runs on, and what it writes is
    /// dropped.
    /// </summary>
    public bool EndsWithReader { get; init; }
}

/// <summary>What happens to output when its buffer is full.</summary>
public enum CellOutputOverflow
{
    /// <summary>The program waits in its next write until the reader has caught up. Nothing is lost.</summary>
    Block,

    /// <summary>The oldest bytes go. The program never waits.</summary>
    DropOldest,

    /// <summary>
    /// The cell is killed, and whoever waits for it gets a <see cref="CellOutputException"/>. Nothing is lost, and the program never waits.
    /// </summary>
    Fail,

    /// <summary>What does not fit goes to a file, up to <see cref="CellOutputBuffer.SpillLimit"/>. Then the program waits.</summary>
    Spill,
}
