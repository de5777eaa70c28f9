using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Devices;

/// <summary>DEV07: a node that every sandbox has need not be listed.</summary>
internal static class DefaultDevice
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4007",
        Reference = "DEV07",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Device that every sandbox has",
        Message = "'{0}' is in every sandbox",
        Runsc = DeviceFacts.DefaultNode.Text,
        Remedy = "Remove the entry",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var entries = spec.Config.Linux.Devices.Array?.Items;
        for (var i = 0; i < entries?.Count; i++)
        {
            // The first entry stands for all: that there are others is a finding of its own.
            if (entries[i] is SpecObject node && new OciDevice(node).Path is { IsConstant: true } path && GVisorDevices.IsDefault(path.Text) &&
                !RepeatedDevicePath.IsTaken(path, entries, i))
            {
                findings.Report(path, Repair.RemoveEntry(), path.Text);
            }
        }
    }
}
