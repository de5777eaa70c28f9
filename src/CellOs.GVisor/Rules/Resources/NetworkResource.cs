using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES22: classes and priorities of the network, which only control groups of version 1 have.</summary>
internal static class NetworkResource
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4127",
        Reference = "RES22",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Network class or priority",
        Message = "'network.{0}' exists in control groups of version 1 only",
        Runsc = ResourceFacts.Network.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var network = new OciResources(spec.Config.Linux.Resources).Network;
        if (network.NumberAt("classID") is { } id)
        {
            findings.Report(id, Repair.Remove(), "classID");
        }

        if (network.ObjectsAt("priorities") is { Count: > 0, Array: { } priorities })
        {
            findings.Report(priorities, Repair.Remove(), "priorities");
        }
    }
}
