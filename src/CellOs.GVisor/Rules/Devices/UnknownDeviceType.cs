using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV01: a device is of a type that there is.</summary>
internal static class UnknownDeviceType
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4001",
        Reference = "DEV01",
        Severity = RuleSeverity.Error,
        Title = "Unknown device type",
        Message = "The device {0} {1}",
        Runsc = DeviceFacts.UnknownType.Text,
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Devices)
        {
            var device = new OciDevice(node);
            if (node.Lacks("type"))
            {
                findings.ReportMissing(node, "type", device.Name, "has no type", Known);
            }
            else if (device.Type is { IsConstant: true } type && !DeviceTypes.Contains(type.Text))
            {
                var meant = DeviceTypes.Suggest(type.Text);
                findings.Report(
                    type, meant is null ? null : Repair.Replace(meant), device.Name, $"has the type '{type.Text}'", meant is null ? Known : $"'{meant}'");
            }
        }
    }

    private const string Known = "'c' for a character device, 'b' for a block device or 'p' for a FIFO";
}
