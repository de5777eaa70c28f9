using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV02: a device has a full path.</summary>
internal static class ImpossibleDevicePath
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4002",
        Reference = "DEV02",
        Severity = RuleSeverity.Error,
        Title = "Device path is missing or not a full one",
        Message = "The device {0} {1}",
        Runsc = DeviceFacts.OddPath.Text,
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Devices)
        {
            var device = new OciDevice(node);
            if (node.Lacks("path") || device.Path is { IsEmpty: true })
            {
                findings.ReportMissing(node, "path", device.Name, "has no path", "the full path of the node, such as '/dev/fuse'");
            }
            else if (device.Path is { } path)
            {
                CheckPath(device, path, findings);
            }
        }
    }

    private static void CheckPath(OciDevice device, SpecString path, FindingList findings)
    {
        if (path.IsConstant && LinuxPath.IsRoot(path.Text))
        {
            findings.Report(path, device.Name, "leads to the root directory", "the full path of the node, such as '/dev/fuse'");
        }
        else if (path.Text.Length > 0 && !LinuxPath.IsAbsolute(path.Text))
        {
            var full = "/" + path.Text;
            findings.Report(path, path.IsConstant ? Repair.Replace(full) : null, device.Name, "has a relative path", $"'{full}'");
        }
        else if (path.IsConstant && path.Text[path.Text.Length - 1] == '/')
        {
            var clean = LinuxPath.Clean(path.Text);
            findings.Report(path, Repair.Replace(clean), device.Name, "has a path that ends in a slash", $"'{clean}'");
        }
    }
}
