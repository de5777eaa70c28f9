using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV05: a device is listed once.</summary>
internal static class RepeatedDeviceNumber
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4012",
        Reference = "DEV05",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Device listed twice",
        Message = "The device {0} has the type and the numbers of {1}, which the OCI specification advises against",
        Runsc = DeviceFacts.RepeatedNumber.Text,
        Remedy = "Keep one of the two, or correct the numbers",
        Check = Check,
        NoRepair = "which of the two is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var entries = spec.Config.Linux.Devices.Array?.Items;
        for (var i = 1; i < entries?.Count; i++)
        {
            // An entry at the path of another is a finding of its own.
            if (entries[i] is SpecObject node && Earlier(new OciDevice(node), entries, i) is { } earlier && !RepeatedDevicePath.IsTaken(new OciDevice(node).Path, entries, i))
            {
                findings.Report(node, new OciDevice(node).Name, earlier.Name);
            }
        }
    }

    private static OciDevice? Earlier(OciDevice device, IReadOnlyList<SpecNode> entries, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (entries[i] is SpecObject node && device.HasNumbersOf(new OciDevice(node)))
            {
                return new OciDevice(node);
            }
        }

        return null;
    }
}
