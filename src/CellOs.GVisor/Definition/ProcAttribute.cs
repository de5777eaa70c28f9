namespace CellOs.GVisor;

/// <summary>A file system of process information (proc(5)). gVisor shows its own, never the host's. A cell has one at <c>/proc</c> by itself.</summary>
/// <param name="destination">Where it is mounted: an absolute path in the cell. Default: <c>/proc</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ProcAttribute(string destination = "/proc") : Attribute
{
    /// <summary>Where it is mounted.</summary>
    public string Destination { get; } = destination;

    /// <summary>Further options, one to an entry, such as <c>noexec</c>. Default: none.</summary>
    public string[] Options { get; set; } = [];
}
