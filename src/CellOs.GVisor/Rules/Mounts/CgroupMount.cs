using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: cgroups are mounted where every runsc in question shows them.</summary>
internal static class CgroupMount
{
    /// <summary>The first release that was seen to mount cgroups without being told to.</summary>
    private static readonly RunscRelease Since = new(20240729);

    public static Rule Rule { get; } = new()
    {
        Id = "CELL3141",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Cgroup mount without cgroups",
        Message = "The cgroup mount at '{0}' does not show cgroups with every runsc that is to run the cell",
        Runsc = "runsc 20221219 leaves it out; 20240729 shows controllers at /sys/fs/cgroup and an empty tmpfs elsewhere",
        Remedy = "Take the mount out, or mount it at /sys/fs/cgroup for release 20240729 and newer",
        NoRepair = "Whether the program needs it is open.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.FileSystem == "cgroup" && !mount.IsDevices && (spec.Target < Since || !mount.IsAt("/sys/fs/cgroup")))
            {
                findings.Report(mount.Type!, mount.Destination?.Text ?? "");
            }
        }
    }
}
