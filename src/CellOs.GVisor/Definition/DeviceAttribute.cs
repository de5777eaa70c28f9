namespace CellOs.GVisor;

/// <summary>
/// Has runsc make a device node or a named pipe in the cell (<c>linux.devices</c>, mknod(2)). runsc honours it from release 20240729 on; behind a node there
/// are gVisor's own devices, never the host's. What is below <c>/dev</c> in every sandbox needs none. Default: none.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class DeviceAttribute : Attribute
{
    /// <summary>The mode of a node unless it says otherwise: 438, which is 0666 in octal.</summary>
    public const int DefaultFileMode = 438;

    /// <summary>Makes the node of a device.</summary>
    /// <param name="path">Where it is: an absolute path in the cell, below <c>/dev</c>, on a tmpfs or in a writable root.</param>
    /// <param name="kind">The kind of device.</param>
    /// <param name="major">The major number, from 0 to 4095.</param>
    /// <param name="minor">The minor number, from 0 to 1048575.</param>
    public DeviceAttribute(string path, DeviceKind kind, long major, long minor)
    {
        Path = path;
        Kind = kind;
        Major = major;
        Minor = minor;
    }

    /// <summary>Makes a named pipe.</summary>
    /// <param name="path">Where it is: an absolute path in the cell, below <c>/dev</c>, on a tmpfs or in a writable root.</param>
    public DeviceAttribute(string path)
    {
        Path = path;
        Kind = DeviceKind.Fifo;
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>The kind of device.</summary>
    public DeviceKind Kind { get; }

    /// <summary>The major number; 0 for a named pipe, which has none.</summary>
    public long Major { get; }

    /// <summary>The minor number; 0 for a named pipe, which has none.</summary>
    public long Minor { get; }

    /// <summary>Its mode, as a number: octal 0644 is 420. Default: <see cref="DefaultFileMode"/>.</summary>
    public int FileMode { get; set; } = DefaultFileMode;

    /// <summary>The user that it belongs to, as the cell sees it. Default: 0.</summary>
    public uint UserId { get; set; }

    /// <summary>The group that it belongs to, as the cell sees it. Default: 0.</summary>
    public uint GroupId { get; set; }
}
