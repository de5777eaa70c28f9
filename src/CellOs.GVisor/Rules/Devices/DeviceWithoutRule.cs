using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV09: a device that is made may be used.</summary>
internal static class DeviceWithoutRule
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL8409",
        Reference = "DEV09",
        Severity = RuleSeverity.OptIn,
        Title = "Device that no rule allows",
        Message = "The device {0} is made, but no device rule allows its use",
        Runsc = DeviceFacts.Rules.Text,
        Remedy = "Add a rule that allows it, or remove the device",
        Check = Check,
        NoRepair = "which access the program needs is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var rules = new OciResources(spec.Config.Linux.Resources).Devices;
        if (rules.Count == 0)
        {
            return;
        }

        foreach (var node in spec.Config.Linux.Devices)
        {
            var device = new OciDevice(node);
            if (device is { IsNumbered: true, Major.IsConstant: true, Minor.IsConstant: true } && IsDenied(device, rules))
            {
                findings.Report(node, device.Name);
            }
        }
    }

    /// <summary>The rules apply in their order, and what none speaks of is denied.</summary>
    private static bool IsDenied(OciDevice device, ObjectItems rules)
    {
        var isDenied = true;
        foreach (var node in rules)
        {
            var rule = new OciDeviceRule(node);
            if (!rule.IsConstant)
            {
                return false;
            }

            if (rule.IsFor(device))
            {
                isDenied = rule.Allow?.Value != true;
            }
        }

        return isDenied;
    }
}
