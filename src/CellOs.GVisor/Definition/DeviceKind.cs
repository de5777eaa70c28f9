namespace CellOs.GVisor;

/// <summary>What a device node leads to (<c>linux.devices[].type</c>, mknod(1)).</summary>
public enum DeviceKind
{
    /// <summary>A character device (<c>c</c>): in gVisor null, zero, full, random, urandom, tty, fuse and tun.</summary>
    Character,

    /// <summary>A block device (<c>b</c>). gVisor has none.</summary>
    Block,

    /// <summary>A named pipe (<c>p</c>), which has no numbers.</summary>
    Fifo,
}
