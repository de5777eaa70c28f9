using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV10: no rule allows every device.</summary>
internal static class EveryDeviceAllowed
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL8410",
        Reference = "DEV10",
        Severity = RuleSeverity.OptIn,
        Title = "Every device is allowed",
        Message = "The device rule {0} allows every device",
        Runsc = DeviceFacts.Rules.Text,
        Remedy = "Allow the devices that the program needs, one by one",
        Check = Check,
        NoRepair = "which devices the program needs is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in new OciResources(spec.Config.Linux.Resources).Devices)
        {
            if (new OciDeviceRule(node) is { IsForAll: true, Allow.Value: true })
            {
                findings.Report(node, node.Pointer);
            }
        }
    }
}
