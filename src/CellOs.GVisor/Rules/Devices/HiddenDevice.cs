using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>gVisor: nothing is mounted where a device node is to be.</summary>
internal static class HiddenDevice
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4019",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Device at the place of a mount",
        Message = "The program does not see the device '{0}', because something is mounted at its place",
        Runsc = DeviceFacts.Hidden.Text,
        Remedy = "Keep one of the two",
        Check = Check,
        NoRepair = "whether the device or the mount is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Devices)
        {
            if (new OciDevice(node).Path is { IsConstant: true } path && LinuxPath.IsAbsolute(path.Text) && !LinuxPath.IsRoot(path.Text) &&
                !GVisorDevices.IsDefault(path.Text) && IsMounted(path.Text, spec))
            {
                findings.Report(path, path.Text);
            }
        }
    }

    private static bool IsMounted(string path, CellSpec spec)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (node.Presence is null && mount.IsAt(path) && mount.FileSystem is { } type && (type == "bind" || FileSystemTypes.IsMountedBy(spec.Target, type)))
            {
                return true;
            }
        }

        return false;
    }
}
