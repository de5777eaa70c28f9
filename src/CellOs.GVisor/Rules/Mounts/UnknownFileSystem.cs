using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT21: a mount's type is a file system that exists.</summary>
internal static class UnknownFileSystem
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3121",
        Reference = "MNT21",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Unknown file system",
        Message = "'{0}' is no file system of Linux or gVisor",
        Runsc = MountFacts.UnknownFileSystem.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.FileSystem is not { } type || FileSystemTypes.Contains(type) || RbindAsType.Is(type) || mount.IsDevices)
            {
                continue;
            }

            var nearest = NearestName.Find(type, FileSystemTypes.All);
            findings.Report(
                mount.Type!,
                nearest is null ? null : Repair.Replace(nearest),
                type,
                nearest is null ? "one that gVisor has: tmpfs, proc, sysfs, devpts, or bind" : $"'{nearest}'");
        }
    }
}
