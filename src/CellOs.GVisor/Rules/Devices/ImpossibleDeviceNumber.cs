using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV03: a device that is no FIFO has a major and a minor number, and the kernel has both.</summary>
internal static class ImpossibleDeviceNumber
{
    private const int LargestMajor = (1 << 12) - 1;
    private const int LargestMinor = (1 << 20) - 1;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL4003",
        Reference = "DEV03",
        Severity = RuleSeverity.Error,
        Title = "Device number is missing or out of range",
        Message = "The device {0} {1}",
        Runsc = DeviceFacts.OddNumber.Text,
        Remedy = "Write {2}",
        Check = Check,
        NoRepair = "which device is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Devices)
        {
            var device = new OciDevice(node);
            if (device.IsNumbered)
            {
                CheckNumber(device, "major", LargestMajor, findings);
                CheckNumber(device, "minor", LargestMinor, findings);
            }
        }
    }

    private static void CheckNumber(OciDevice device, string key, int largest, FindingList findings)
    {
        if (device.Node.Lacks(key))
        {
            findings.ReportMissing(device.Node, key, device.Name, $"has no {key} number", "both numbers, as 'ls -l' shows them");
        }
        else if (device.Node.NumberAt(key) is { } number && number.IsOutside(0, largest))
        {
            findings.Report(number, device.Name, $"has the {key} number {number.Text}", $"a number from 0 to {largest}");
        }
    }
}
