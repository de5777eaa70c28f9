using CellOs.GVisor.Model;

namespace CellOs.GVisor.Runsc;

/// <summary>
/// The global flags that a cell's settings become, and since when runsc knows each value (gVisor <c>runsc/config/flags.go</c>). The two
/// releases in Debian were measured; a value that only the newer one has counts from there.
/// </summary>
internal static class RunscFlags
{
    private static readonly RunscRelease Oldest = RunscRelease.Oldest;
    private static readonly RunscRelease Debian13 = new(20240729);

    /// <summary>The flags, in a fixed order. The network and the overlay are always written out; others when they differ from runsc's own default.</summary>
    public static IReadOnlyList<RunscFlag> Of(RunscSettings settings, bool isRootReadOnly)
    {
        var flags = new List<RunscFlag> { Network(settings.Network), Overlay(settings.Overlay, isRootReadOnly) };
        if (settings.Platform is not RunscPlatform.Default)
        {
            flags.Add(Platform(settings.Platform));
        }

        if (settings.RootFileAccess is not RunscFileAccess.Default)
        {
            flags.Add(new("file-access", Word(settings.RootFileAccess), Oldest, nameof(RunscAttribute.RootFileAccess)));
        }

        if (settings.MountFileAccess is not RunscFileAccess.Default)
        {
            flags.Add(new("file-access-mounts", Word(settings.MountFileAccess), Oldest, nameof(RunscAttribute.MountFileAccess)));
        }

        if (settings.HostSockets is not RunscHostSockets.None)
        {
            flags.Add(new("host-uds", HostSockets(settings.HostSockets), Oldest, nameof(RunscAttribute.HostSockets)));
        }

        AddSwitch(flags, settings.NetRaw, "net-raw", nameof(RunscAttribute.NetRaw));
        AddSwitch(flags, settings.OciSeccomp, "oci-seccomp", nameof(RunscAttribute.OciSeccomp));
        AddSwitch(flags, settings.IgnoreCgroups, "ignore-cgroups", nameof(RunscAttribute.IgnoreCgroups));
        return flags;
    }

    private static void AddSwitch(List<RunscFlag> flags, bool isOn, string name, string setting)
    {
        if (isOn)
        {
            flags.Add(new(name, "true", Oldest, setting));
        }
    }

    private static RunscFlag Network(RunscNetwork network) => new(
        "network",
        network switch { RunscNetwork.Host => "host", RunscNetwork.Sandbox => "sandbox", _ => "none" },
        Oldest,
        nameof(RunscAttribute.Network));

    private static RunscFlag Overlay(RunscOverlay overlay, bool isRootReadOnly)
    {
        var value = overlay switch
        {
            RunscOverlay.None => "none",
            RunscOverlay.RootMemory => "root:memory",
            RunscOverlay.AllMemory => "all:memory",
            RunscOverlay.RootSelf => "root:self",
            _ => isRootReadOnly ? "none" : "root:memory",
        };
        return new("overlay2", value, overlay is RunscOverlay.RootSelf ? Debian13 : Oldest, nameof(RunscAttribute.Overlay));
    }

    private static RunscFlag Platform(RunscPlatform platform) => platform switch
    {
        RunscPlatform.Ptrace => new("platform", "ptrace", Oldest, nameof(RunscAttribute.Platform)),
        RunscPlatform.Kvm => new("platform", "kvm", Oldest, nameof(RunscAttribute.Platform)),
        _ => new("platform", "systrap", Debian13, nameof(RunscAttribute.Platform)),
    };

    private static string HostSockets(RunscHostSockets sockets) => sockets switch
    {
        RunscHostSockets.Open => "open",
        RunscHostSockets.Create => "create",
        _ => "all",
    };

    private static string Word(RunscFileAccess access) => access is RunscFileAccess.Shared ? "shared" : "exclusive";
}
