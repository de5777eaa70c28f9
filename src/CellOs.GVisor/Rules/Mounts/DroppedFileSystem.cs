using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT21: a mount's type is a file system that every runsc in question mounts.</summary>
internal static class DroppedFileSystem
{
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
        Remedy = "Mount a tmpfs there or bind a directory of the host",
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
            if (isMountedLater && FileSystemTypes.IsMountedBy(spec.Target, type))
            {
                continue;
            }

            findings.Report(mount.Type!, type, mount.Destination?.Text ?? "", type switch
            {
                "devtmpfs" => $" since release {MountFacts.Devtmpfs.Phases[1].Since} at the latest",
                "erofs" => $" before release {MountFacts.Erofs.HonouredSince}",
                "cgroup2" => $" before release {MountFacts.Cgroup2.HonouredSince}",
                _ => "",
            });
        }
    }
}
