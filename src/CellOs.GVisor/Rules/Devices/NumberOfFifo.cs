using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV04: a FIFO has no numbers.</summary>
internal static class NumberOfFifo
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4004",
        Reference = "DEV04",
        Severity = RuleSeverity.Warning,
        Title = "FIFO with a device number",
        Message = "The FIFO {0} has the {1} number {2}, and a FIFO is no device",
        Runsc = DeviceFacts.NumberOfFifo.Text,
        Remedy = "Remove it, or change the type if a device is meant",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Devices)
        {
            var device = new OciDevice(node);
            if (device.IsFifo)
            {
                CheckNumber(device, device.Major, "major", findings);
                CheckNumber(device, device.Minor, "minor", findings);
            }
        }
    }

    private static void CheckNumber(OciDevice device, SpecNumber? number, string key, FindingList findings)
    {
        // Tools that write every member write 0.
        if (number is { IsConstant: true } && number.Value != 0)
        {
            findings.Report(number, Repair.Remove(), device.Name, key, number.Text);
        }
    }
}
