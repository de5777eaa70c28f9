using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: cgroups are mounted where every runsc in question shows them.</summary>
internal static class CgroupMount
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3141",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Cgroup mount without cgroups",
        Message = "The cgroup mount at '{0}' does not show cgroups with every runsc that is to run the cell",
        Runsc = MountFacts.CgroupMount.Text,
        Remedy = "Remove the mount, or mount it at /sys/fs/cgroup for release {1} and newer, or with [RunscFlag(\"cgroupfs\", \"true\")]",
        NoRepair = "Whether the program needs it is open.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var isShown = MountFacts.CgroupMount.IsHonouredBy(spec.Target) || spec.Runsc.TurnsOn("cgroupfs");
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.FileSystem == "cgroup" && !mount.IsDevices && !(isShown && mount.IsAt("/sys/fs/cgroup")))
            {
                findings.Report(mount.Type!, mount.Destination?.Text ?? "", MountFacts.CgroupMount.HonouredSince.ToString()!);
            }
        }
    }
}
