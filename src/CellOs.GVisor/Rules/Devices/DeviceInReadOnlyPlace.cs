using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>gVisor: a device node is made where the sandbox can make one.</summary>
internal static class DeviceInReadOnlyPlace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4017",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Device where no node can be made",
        Message = "The device '{0}' cannot be made, because it is {1}",
        Runsc = DeviceFacts.Place.Text,
        Remedy = "Put the node below /dev or on a writable tmpfs",
        Check = Check,
        NoRepair = "the program expects the node where it expects it",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Devices)
        {
            if (new OciDevice(node).Path is { IsConstant: true } path && LinuxPath.IsAbsolute(path.Text) && !LinuxPath.IsRoot(path.Text) &&
                !GVisorDevices.IsDefault(path.Text) && ObstacleAt(path.Text, spec) is { } obstacle)
            {
                findings.Report(path, path.Text, obstacle);
            }
        }
    }

    private static string? ObstacleAt(string path, CellSpec spec)
    {
        if (TryFindMount(path, spec, out var mount, out var isCertain))
        {
            return !isCertain ? null
                : mount.IsDevices || mount.FileSystem == "tmpfs" ? mount.Options.Contains("ro") ? "on a read-only file system" : null
                : mount.FileSystem switch
                {
                    "bind" => "on a bind mount",
                    "proc" or "sysfs" or "devpts" => $"on a file system of type {mount.FileSystem}",
                    _ => null,
                };
        }

        if (!isCertain)
        {
            return null;
        }

        // What runsc mounts where nothing is listed. At /tmp that depends on what is in the root.
        return LinuxPath.IsBelow(path, "/proc") ? "on a file system of type proc"
            : LinuxPath.IsBelow(path, "/sys") ? "on a file system of type sysfs"
            : LinuxPath.IsBelow(path, "/dev/pts") ? "on a file system of type devpts"
            : LinuxPath.IsBelow(path, "/dev") || LinuxPath.IsBelow(path, "/tmp") ? null
            : spec.Config.Root.Readonly?.Value == true ? "on a read-only root"
            : null;
    }

    /// <summary>The mount that a path is on: the deepest, and of two at one place the later.</summary>
    /// <param name="path">The path.</param>
    /// <param name="spec">The cell.</param>
    /// <param name="found">The mount.</param>
    /// <param name="isCertain">Whether nothing that is left to run time decides it.</param>
    private static bool TryFindMount(string path, CellSpec spec, out OciMount found, out bool isCertain)
    {
        found = default;
        isCertain = true;
        string? place = null;
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.Place is not { } candidate)
            {
                isCertain = false;
            }
            else if (LinuxPath.IsBelow(path, candidate.Text) && (place is null || !LinuxPath.IsBelow(place, candidate.Text)) && !LinuxPath.IsRoot(candidate.Text))
            {
                // A type that is skipped leaves its place to what is below; that is for the rules on mounts.
                isCertain &= node.Presence is null && mount.HasKnownOptions && (mount.IsDevices || (mount.FileSystem is { } type && FileSystemTypes.IsMountedBy(spec.Target, type)));
                place = candidate.Text;
                found = mount;
            }
        }

        return place is not null;
    }
}
