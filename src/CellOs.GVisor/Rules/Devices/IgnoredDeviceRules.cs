using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>gVisor: device rules have no effect.</summary>
internal static class IgnoredDeviceRules
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4018",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.OptIn,
        Title = "Device rules have no effect",
        Message = "The cell says which devices may be used, which has no effect in gVisor",
        Runsc = DeviceFacts.Rules.Text,
        Remedy = "Remove 'linux.resources.devices'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!DeviceFacts.Rules.IsHonouredBy(spec.Target) && new OciResources(spec.Config.Linux.Resources).Devices is { Count: > 0, Array: { } rules })
        {
            findings.Report(rules, Repair.Remove());
        }
    }
}
