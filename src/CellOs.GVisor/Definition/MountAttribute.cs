namespace CellOs.GVisor;

/// <summary>
/// Any mount (<c>mounts</c>, mount(8)). Prefer <see cref="BindMountAttribute"/>, <see cref="TmpfsAttribute"/>,
/// <see cref="ProcAttribute"/>, <see cref="SysfsAttribute"/> or <see cref="DevptsAttribute"/> where one fits.
/// </summary>
/// <param name="destination">Where it is mounted: an absolute path in the cell.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class MountAttribute(string destination) : Attribute
{
    /// <summary>Where it is mounted.</summary>
    public string Destination { get; } = destination;

    /// <summary>The file system's type, such as <c>tmpfs</c>. runsc drops types it does not know without a word.</summary>
    public string? Type { get; set; }

    /// <summary>What is mounted: a path of the host for a bind mount, otherwise a name without effect.</summary>
    public string? Source { get; set; }

    /// <summary>
    /// Options, one to an entry. Default: none. <c>bind</c> or <c>rbind</c> is what makes a bind mount. runsc 20240729 skips words it does
    /// not know, so that <c>"readonly"</c> gives a writable mount.
    /// </summary>
    public string[] Options { get; set; } = [];
}
