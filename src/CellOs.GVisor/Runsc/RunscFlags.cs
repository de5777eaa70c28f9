using CellOs.GVisor.Model;

namespace CellOs.GVisor.Runsc;

/// <summary>The global flags that a cell's settings become; <see cref="RunscFlagTable"/> says since when runsc knows each.</summary>
internal static class RunscFlags
{
    /// <summary>
    /// The flags, in a fixed order. The network and the overlay are always written out; others when they differ from runsc's own default. Those
    /// asked for by name come last.
    /// </summary>
    public static IReadOnlyList<RunscFlag> Of(RunscSettings settings, bool isRootReadOnly)
    {
        var flags = new List<RunscFlag> { Network(settings.Network), Overlay(settings.Overlay, isRootReadOnly) };
        if (settings.Platform is not RunscPlatform.Default)
        {
            flags.Add(Platform(settings.Platform));
        }

        if (settings.RootFileAccess is not RunscFileAccess.Default)
        {
            flags.Add(Of("file-access", Word(settings.RootFileAccess)));
        }

        if (settings.MountFileAccess is not RunscFileAccess.Default)
        {
            flags.Add(Of("file-access-mounts", Word(settings.MountFileAccess)));
        }

        if (settings.HostSockets is not RunscHostSockets.None)
        {
            flags.Add(Of("host-uds", HostSockets(settings.HostSockets)));
        }

        AddSwitch(flags, settings.NetRaw, "net-raw");
        AddSwitch(flags, settings.OciSeccomp, "oci-seccomp");
        AddSwitch(flags, settings.IgnoreCgroups, "ignore-cgroups");
        foreach (var flag in settings.Flags)
        {
            flags.Add(Of(flag.Name, flag.Value));
        }

        return flags;
    }

    private static void AddSwitch(List<RunscFlag> flags, bool isOn, string name)
    {
        if (isOn)
        {
            flags.Add(Of(name, "true"));
        }
    }

    /// <summary>A flag as the table has it. One that is not there has a finding, which the project may have turned down.</summary>
    private static RunscFlag Of(string name, string value) => RunscFlagTable.Find(name) is { } flag
        ? new(name, value, flag.SinceOf(value), flag.Setting ?? "")
        : new(name, value, RunscRelease.Oldest, "");

    private static RunscFlag Network(RunscNetwork network) =>
        Of("network", network switch { RunscNetwork.Host => "host", RunscNetwork.Sandbox => "sandbox", _ => "none" });

    private static RunscFlag Overlay(RunscOverlay overlay, bool isRootReadOnly) => Of("overlay2", overlay switch
    {
        RunscOverlay.None => "none",
        RunscOverlay.RootMemory => "root:memory",
        RunscOverlay.AllMemory => "all:memory",
        RunscOverlay.RootSelf => "root:self",
        _ => isRootReadOnly ? "none" : "root:memory",
    });

    private static RunscFlag Platform(RunscPlatform platform) => Of("platform", platform switch
    {
        RunscPlatform.Ptrace => "ptrace",
        RunscPlatform.Kvm => "kvm",
        _ => "systrap",
    });

    private static string HostSockets(RunscHostSockets sockets) => sockets switch
    {
        RunscHostSockets.Open => "open",
        RunscHostSockets.Create => "create",
        _ => "all",
    };

    private static string Word(RunscFileAccess access) => access is RunscFileAccess.Shared ? "shared" : "exclusive";
}
