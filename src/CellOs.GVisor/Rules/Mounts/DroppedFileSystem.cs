using CellOs.GVisor.Model;
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
        Runsc = "runsc leaves the mount out and says so in its debug log only; the directory of the root filesystem shows through",
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
                "devtmpfs" => $" since release {FileSystemTypes.DevtmpfsDroppedBy} at the latest",
                "erofs" => $" before release {FileSystemTypes.ErofsSince}",
                "cgroup2" => $" before release {FileSystemTypes.Cgroup2Since}",
                _ => "",
            });
        }
    }
}
