using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV06: the mode of a device does not tell its type too.</summary>
internal static class TypeBitsInMode
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4014",
        Reference = "DEV06",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.OptIn,
        Title = "Device mode with the bits of the type",
        Message = "The mode {0} of the device {1} tells the type too, and is more than 511, the largest the OCI specification allows",
        Runsc = DeviceFacts.OddMode.Text,
        Remedy = "Write {2}, which is {3} in octal",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Devices)
        {
            var device = new OciDevice(node);
            if (device.FileMode is { IsConstant: true } mode && DeviceModes.TryRemoveTypeBits(mode.Value, out var permissions))
            {
                findings.Report(
                    mode, Repair.ReplaceNumber(permissions), mode.Text, device.Name, $"{permissions}", OctalDigits.Format(permissions));
            }
        }
    }
}
