namespace CellOs.GVisor;

/// <summary>A file system of pseudo-terminals (pts(4)). gVisor provides its own. A cell has one at <c>/dev/pts</c> by itself.</summary>
/// <param name="destination">Where it is mounted: an absolute path in the cell. Default: <c>/dev/pts</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class DevptsAttribute(string destination = "/dev/pts") : Attribute
{
    /// <summary>Where it is mounted.</summary>
    public string Destination { get; } = destination;

    /// <summary>Further options, one to an entry, such as <c>noexec</c>. Default: none.</summary>
    public string[] Options { get; set; } = [];
}
