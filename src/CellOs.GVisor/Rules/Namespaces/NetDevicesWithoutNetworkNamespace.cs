using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS22: network devices are moved into a network namespace of the cell.</summary>
internal static class NetDevicesWithoutNetworkNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2022",
        Reference = "NS22",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Network devices without a network namespace",
        Message = "Network devices are to be moved into the cell, but it has no network namespace",
        Runsc = NamespaceFacts.NetDevicesWithoutNetworkNamespace.Text,
        Remedy = "List the namespace 'network', or leave the devices out",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var linux = spec.Config.Linux;
        if (linux.NetDevices is { Members.Count: > 0 } devices && linux.LacksNamespace("network"))
        {
            findings.Report(devices, Repair.AddNamespace("network"));
        }
    }
}
