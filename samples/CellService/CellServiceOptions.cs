namespace CellOs.GVisor.Samples;

/// <summary>How the service is set up.</summary>
internal sealed class CellServiceOptions
{
    /// <summary>Absolute path of the directory that has incoming/, results/ and the rest in it. They are made when they are missing, for the service's user alone.</summary>
    public string Directory { get; set; } = "";

    /// <summary>Absolute path of the root filesystem of all cells.</summary>
    public string RootfsDirectory { get; set; } = "";

    /// <summary>Absolute path of runsc; the first on the PATH by default.</summary>
    public string? RunscPath { get; set; }

    /// <summary>Absolute path of the directory in which cells are made; the library's own by default.</summary>
    public string? WorkDirectory { get; set; }

    /// <summary>How many cells run at a time.</summary>
    public int MaximumCells { get; set; } = 2;

    /// <summary>How long a document may lie in incoming/ before it is looked for again.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long cells may go on when the service is stopped; then they are killed.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How many bytes a document may have.</summary>
    public int DocumentLimit { get; set; } = 1 << 20;

    /// <summary>How many bytes of each output of a program are kept for its result; the last ones.</summary>
    public int OutputLimit { get; set; } = 64 << 10;

    /// <summary>Whether the service stops when there is nothing more to do.</summary>
    public bool StopWhenIdle { get; set; }
}
