namespace CellOs.GVisor;

/// <summary>An empty file system in memory (tmpfs(5)). What it holds counts against the cell's memory limit.</summary>
/// <param name="destination">Where it is mounted: an absolute path in the cell.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class TmpfsAttribute(string destination) : Attribute
{
    /// <summary>Where it is mounted.</summary>
    public string Destination { get; } = destination;

    /// <summary>The most it may hold, in bytes (<c>size=</c>). Default: not set; runsc 20240729 then allows half of memory.</summary>
    public long SizeBytes { get; set; }

    /// <summary>The mode of its top directory, in octal digits (<c>mode=</c>). Default: <c>1777</c>.</summary>
    public string Mode { get; set; } = "1777";

    /// <summary>Whether the cell may only read it, which makes it an empty cover. Default: <see langword="false"/>.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>Further options, one to an entry, such as <c>noexec</c>. Default: none.</summary>
    public string[] Options { get; set; } = [];
}
