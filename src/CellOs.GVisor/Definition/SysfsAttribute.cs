namespace CellOs.GVisor;

/// <summary>A file system of kernel objects (sysfs(5)), read-only unless told otherwise. gVisor shows its own, never the host's. A cell has one at <c>/sys</c> by itself.</summary>
/// <param name="destination">Where it is mounted: an absolute path in the cell. Default: <c>/sys</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class SysfsAttribute(string destination = "/sys") : Attribute
{
    /// <summary>Where it is mounted.</summary>
    public string Destination { get; } = destination;

    /// <summary>Whether the cell may only read it. Default: <see langword="true"/>.</summary>
    public bool ReadOnly { get; set; } = true;

    /// <summary>Further options, one to an entry, such as <c>noexec</c>. Default: none.</summary>
    public string[] Options { get; set; } = [];
}
