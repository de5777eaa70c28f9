using CellOs.GVisor.Model;

namespace CellOs.GVisor.Vocabulary;

/// <summary>The devices of a gVisor sandbox, as the supported releases were seen to have them.</summary>
internal static class GVisorDevices
{
    /// <summary>What is below <c>/dev</c> in every sandbox.</summary>
    private static readonly string[] DefaultPaths =
    [
        "/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty", "/dev/ptmx", "/dev/fuse", "/dev/net/tun",
    ];

    /// <summary>Whether runsc makes the node by itself.</summary>
    public static bool IsDefault(string path)
    {
        foreach (var candidate in DefaultPaths)
        {
            if (LinuxPath.AreSame(path, candidate))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is known at build time that nothing answers behind the node.</summary>
    public static bool Lack(OciDevice device) =>
        device is { IsNumbered: true, Major: { IsConstant: true } major, Minor: { IsConstant: true } minor } &&
        !(device.Path is { IsConstant: true } path && IsDefault(path.Text)) &&
        (device.IsBlock || !HasDriver(major.Value, minor.Value));

    /// <summary>Whether something answers behind a character device of these numbers. There are no block devices.</summary>
    private static bool HasDriver(decimal major, decimal minor) => (major, minor) is
        (1, 3) or (1, 5) or (1, 7) or (1, 8) or (1, 9) or (5, 0) or (10, 200) or (10, 229);
}
