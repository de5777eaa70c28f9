using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT21: a mount's type is a file system that every runsc in question mounts.</summary>
internal static class DroppedFileSystem
{
    private const string CgroupFlag = "mount-cgroup-v2";
    private static readonly RunscRelease Future = new(int.MaxValue);

    public static Rule Rule { get; } = new()
    {
        Id = "CELL3137",
        Reference = "MNT21",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "File system that gVisor does not mount",
        Message = "'{0}' at '{1}' is a file system that gVisor does not mount{2}",
        Runsc = MountFacts.DroppedFileSystem.Text,
        Remedy = "{3}",
        NoRepair = "What takes its place depends on what the program does there.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.FileSystem is not { } type || !FileSystemTypes.Contains(type) || mount.IsDevices)
            {
                continue;
            }

            var isMountedLater = FileSystemTypes.IsMountedBy(Future, type);
            var isMounted = isMountedLater && FileSystemTypes.IsMountedBy(spec.Target, type);
            var lacksFlag = isMounted && type == "cgroup2" && !MayHaveCgroupFlag(spec);
            if (isMounted && !lacksFlag)
            {
                continue;
            }

            var when = type switch
            {
                _ when lacksFlag => $" without --{CgroupFlag}",
                "devtmpfs" => $" since release {MountFacts.Devtmpfs.Phases[1].Since} at the latest",
                "erofs" => $" before release {MountFacts.Erofs.HonouredSince}",
                "cgroup2" => $" before release {MountFacts.Cgroup2.HonouredSince}",
                _ => "",
            };
            findings.Report(
                mount.Type!,
                type,
                mount.Destination?.Text ?? "",
                when,
                lacksFlag ? $"Add [RunscFlag(\"{CgroupFlag}\", \"true\")], or remove the mount" : "Mount a tmpfs there or bind a directory of the host");
        }
    }

    /// <summary>How another tool starts runsc is not known.</summary>
    private static bool MayHaveCgroupFlag(CellSpec spec) =>
        spec.IsImported
        || spec.Runsc.TurnsOn(CgroupFlag)
        || (spec.Config.Annotations.StringAt(AnnotationKeys.Flag + CgroupFlag) is { } value && (!value.IsConstant || RunscFlagValue.IsTrue(value.Text)));
}
