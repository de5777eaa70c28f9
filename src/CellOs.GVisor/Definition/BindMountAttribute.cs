namespace CellOs.GVisor;

/// <summary>
/// Mounts a file or directory of the host (mount(8) bind). On a property of type <see cref="string"/> the property's value is the source,
/// and <see langword="null"/> leaves the mount out; on the cell <see cref="Source"/> is.
/// </summary>
/// <param name="destination">
/// Where it is mounted: an absolute path in the cell. It must exist in the root filesystem.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class BindMountAttribute(string destination) : Attribute
{
    /// <summary>Where it is mounted.</summary>
    public string Destination { get; } = destination;

    /// <summary>Absolute path on the host. On the cell only; a property is its own source.</summary>
    public string? Source { get; set; }

    /// <summary>Whether the cell may only read it. Default: <see langword="true"/>.</summary>
    public bool ReadOnly { get; set; } = true;

    /// <summary>
    /// Whether mounts below the source come along (<c>rbind</c> instead of <c>bind</c>). Default: <see langword="true"/>; runsc 20240729 refuses
    /// the other for a directory that has mounts below it.
    /// </summary>
    public bool Recursive { get; set; } = true;

    /// <summary>Further options, one to an entry, such as <c>noexec</c>. Default: none.</summary>
    public string[] Options { get; set; } = [];
}
