using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS22: gVisor moves no network devices.</summary>
internal static class IgnoredNetDevices
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2033",
        Reference = "NS22",
        Severity = RuleSeverity.Warning,
        Title = "Network devices have no effect",
        Message = "Network devices are to be moved into the cell, which gVisor does not do",
        Runsc = NamespaceFacts.IgnoredNetDevices.Text,
        Remedy = "Leave them out, and set up the network namespace that the cell joins",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.NetDevices is { Members.Count: > 0 } devices)
        {
            findings.Report(devices, Repair.Remove());
        }
    }
}
