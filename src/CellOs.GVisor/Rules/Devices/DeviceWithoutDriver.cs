using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>gVisor: something answers behind a device node.</summary>
internal static class DeviceWithoutDriver
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4016",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Device that gVisor does not have",
        Message = "gVisor has no device {1} for {0}, and lets none of the host's in",
        Runsc = DeviceFacts.Driver.Text,
        Remedy = "Do without it, or bind-mount what the program needs of the host",
        Check = Check,
        NoRepair = "what the program needs the device for is not known",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Devices)
        {
            var device = new OciDevice(node);
            if (GVisorDevices.Lack(device))
            {
                findings.Report(node, device.Name, $"{device.Type!.Text} {device.Major!.Text}:{device.Minor!.Text}");
            }
        }
    }
}
