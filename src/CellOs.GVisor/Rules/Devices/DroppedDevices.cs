using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>gVisor: the oldest runsc that is to run the cell makes device nodes.</summary>
internal static class DroppedDevices
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4015",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Devices have no effect",
        Message = "The device {0} is not made by runsc {1}, the oldest that is to run this cell",
        Runsc = DeviceFacts.Nodes.Text,
        Remedy = "Do without the device, or set the build property CellOsRunscVersion to {2} or later",
        Check = Check,
        NoRepair = "whether the device or the target should change is open",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (DeviceFacts.Nodes.IsHonouredBy(spec.Target))
        {
            return;
        }

        foreach (var node in spec.Config.Linux.Devices)
        {
            var device = new OciDevice(node);
            var isDefault = device.Path is { IsConstant: true } path && GVisorDevices.IsDefault(path.Text);
            if (!isDefault && !GVisorDevices.Lack(device))
            {
                // The first stands for all: they share one cause.
                findings.Report(node, device.Name, spec.Target.ToString(), DeviceFacts.Nodes.HonouredSince.ToString()!);
                return;
            }
        }
    }
}
