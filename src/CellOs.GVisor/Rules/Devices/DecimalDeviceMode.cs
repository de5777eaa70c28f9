using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV06: the mode of a device is written in decimal.</summary>
internal static class DecimalDeviceMode
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4013",
        Reference = "DEV06",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Device mode that looks octal",
        Message = "The mode {0} of the device {1} looks octal, but is decimal: it is {2}",
        Runsc = DeviceFacts.Nodes.Text,
        Remedy = "Write {3}, which is 0{0} in octal",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Devices)
        {
            var device = new OciDevice(node);
            if (device.FileMode is { } mode && mode.IsWithin(0, OctalDigits.LargestMode) && DeviceModes.LooksOctal(mode.Value, out var meant))
            {
                findings.Report(mode, Repair.ReplaceNumber(meant), mode.Text, device.Name, OctalDigits.Format((int)mode.Value), $"{meant}");
            }
        }
    }
}
