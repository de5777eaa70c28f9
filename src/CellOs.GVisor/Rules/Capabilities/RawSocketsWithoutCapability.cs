using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>Who has runsc keep CAP_NET_RAW grants it too. On the host's network that is graver, and a rule of its own.</summary>
internal static class RawSocketsWithoutCapability
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1115",
        Severity = RuleSeverity.Warning,
        Title = "Raw sockets without CAP_NET_RAW",
        Message = "runsc is told to keep 'CAP_NET_RAW', which the cell is not granted",
        Runsc = CapabilityFacts.NetRawWithoutCapability.Text,
        Remedy = "Grant 'CAP_NET_RAW', or leave NetRaw out",
        NoRepair = "whether the cell needs raw sockets is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Runsc is not { NetRaw: true, Network: not RunscNetwork.Host })
        {
            return;
        }

        foreach (var set in OciCapabilities.SetNames)
        {
            if (!spec.Config.Process.Capabilities.Lacks(set, "CAP_NET_RAW"))
            {
                return;
            }
        }

        findings.ReportAt("", spec.Runsc.OriginOf(nameof(RunscAttribute.NetRaw)), null);
    }
}
