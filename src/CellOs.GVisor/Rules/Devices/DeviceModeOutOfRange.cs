using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV06: the mode of a device has nine bits.</summary>
internal static class DeviceModeOutOfRange
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4006",
        Reference = "DEV06",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Device mode out of range",
        Message = "The mode {0} of the device {1} is more than 511, which is 0777 in octal",
        Runsc = DeviceFacts.OddMode.Text,
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Devices)
        {
            var device = new OciDevice(node);
            if (device.FileMode is not { } mode || !mode.IsOutside(0, OctalDigits.LargestMode) || DeviceModes.TryRemoveTypeBits(mode.Value, out _))
            {
                continue;
            }

            // 666 is what people write who think of 0666.
            var isSlip = DeviceModes.LooksOctal(mode.Value, out var meant);
            findings.Report(
                mode,
                isSlip ? Repair.ReplaceNumber(meant) : null,
                mode.Text,
                device.Name,
                isSlip ? $"{meant}, which is {OctalDigits.Format(meant)} in octal" : "the mode in decimal: 0666 is 438, 0644 is 420");
        }
    }
}
