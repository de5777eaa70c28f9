using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Backend;

/// <summary>What a <see cref="GVisorCellBackend"/> gives all its cells, and where on the host it keeps them.</summary>
public sealed class GVisorCellBackendOptions
{
    /// <summary>
    /// Which runsc runs the cells, from which root filesystem (<see cref="CellRunOptions.RootfsDirectory"/>), in which work directory, how many at a time
    /// (<see cref="CellRunOptions.Limiter"/>), by which clock, and how much of their output is kept (<see cref="CellRunOptions.CaptureLimit"/>).
    /// It has no streams: the backend's cells have none in common.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">It has a stream.</exception>
    public CellRunOptions Launch
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if ((value.StandardInput ?? value.StandardOutput ?? value.StandardError) is not null)
            {
                throw new ArgumentException($"The cells of a backend cannot share a stream. Leave the streams out; the end of each output is in {nameof(CellExit)}.{nameof(CellExit.Result)}.", nameof(value));
            }

            field = value;
        }
    } = new();

    /// <summary>
    /// Programs of the host that a root filesystem is built from, fresh for each cell, in place of <see cref="CellRunOptions.RootfsDirectory"/>. One of the two
    /// must be there, and not both.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public IReadOnlyList<CellHostProgram> HostPrograms
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = [];

    /// <summary>The user, the environment and the mounts of all cells, and the oldest runsc that they are judged for. The backend chooses its paths anew for every cell.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public BundleOptions Bundle
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>
    /// Absolute path of the directory that gets the artifacts of cells, those of each in a folder named by its <c>spec.id</c>. It is made, with mode 0700, when it is
    /// missing; one that is there must belong to the user that runs cells, and no other user may write it. <see langword="null"/>, the
    /// default: cells with artifacts are refused.
    /// </summary>
    /// <exception cref="ArgumentException">The path is not absolute.</exception>
    public string? ExportDirectory
    {
        get;
        init => field = value is null || Path.IsPathFullyQualified(value)
            ? value
            : throw new ArgumentException($"'{value}' is not an absolute path.", nameof(value));
    }

    /// <summary>How many bytes an artifact may have; a longer one is refused. 16 MiB by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public long MaximumArtifactBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 16 << 20;

    /// <summary>
    /// How many bytes all artifacts of a cell may have together, and how much memory what it writes into their directories may take while it is there;
    /// a program that goes beyond finds the disk full (<c>ENOSPC</c>). 64 MiB by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public long MaximumExportBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 64 << 20;
}
