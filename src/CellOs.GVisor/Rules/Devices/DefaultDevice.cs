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
        foreach (var node in spec.Config.Linux.Devices)
        {
            if (new OciDevice(node).Path is { IsConstant: true } path && GVisorDevices.IsDefault(path.Text))
            {
                findings.Report(path, Repair.Remove(), path.Text);
            }
        }
    }
}
