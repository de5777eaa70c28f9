using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT25: nothing is mounted inside <c>/proc</c>, but for the files that runc lets pass.</summary>
internal static class MountInsideProc
{
    // What one release of runc or another takes: the files by which containers are shown their own limits.
    private static readonly string[] Allowed =
    [
        "/proc/cpuinfo", "/proc/diskstats", "/proc/meminfo", "/proc/stat", "/proc/swaps", "/proc/uptime", "/proc/loadavg", "/proc/slabinfo",
        "/proc/net/dev", "/proc/sys/kernel/ns_last_pid", "/proc/sys/crypto/fips_enabled",
    ];

    public static Rule Rule { get; } = new()
    {
        Id = "CELL3125",
        Reference = "MNT25",
        Severity = RuleSeverity.Warning,
        Title = "Mount inside /proc",
        Message = "The mount at '{0}' lies inside /proc",
        Runsc = MountFacts.MountInsideProc.Text,
        Remedy = "Mount it outside of /proc",
        NoRepair = "Where else the program looks for it is open.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            if (new OciMount(node).Place is { } place && LinuxPath.IsBelow(place.Text, "/proc") && !IsAllowed(place.Text))
            {
                findings.Report(place, place.Text);
            }
        }
    }

    private static bool IsAllowed(string path)
    {
        foreach (var file in Allowed)
        {
            if (LinuxPath.AreSame(path, file))
            {
                return true;
            }
        }

        return false;
    }
}
