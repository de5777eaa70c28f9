using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV07: a device has a mode, without which a release of runsc crashes.</summary>
internal static class DeviceWithoutMode
{
    /// <summary>What releases that need no mode, and other runtimes, take: 0666.</summary>
    private const string UsualMode = "438";

    public static Rule Rule { get; } = new()
    {
        Id = "CELL4011",
        Reference = "DEV07",
        Severity = RuleSeverity.Error,
        Title = "Device without a mode",
        Message = "The device {0} has no mode",
        Runsc = DeviceFacts.ModeLeftOut.Text,
        Remedy = "Give it a mode, in decimal: 438 is 0666, which other runtimes take",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (DeviceFacts.ModeLeftOut.IsHonouredBy(spec.Target))
        {
            return;
        }

        foreach (var node in spec.Config.Linux.Devices)
        {
            if (node.Lacks("fileMode"))
            {
                findings.ReportMissing(node, "fileMode", Repair.AddMember(UsualMode), new OciDevice(node).Name);
            }
        }
    }
}
