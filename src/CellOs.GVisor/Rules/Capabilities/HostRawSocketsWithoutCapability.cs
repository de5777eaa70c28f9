using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>Raw sockets on the host's network need the capability in the bounding set, which becomes the sandbox's own.</summary>
internal static class HostRawSocketsWithoutCapability
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1114",
        Severity = RuleSeverity.Error,
        Title = "Raw sockets of the host without CAP_NET_RAW",
        Message = "runsc is told to allow raw sockets on the host's network, but 'CAP_NET_RAW' is not in the bounding set",
        Runsc = CapabilityFacts.HostRawSockets.Text,
        Remedy = "Grant 'CAP_NET_RAW', or leave NetRaw out",
        NoRepair = "whether the cell needs raw sockets is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Runsc is { Network: RunscNetwork.Host, NetRaw: true } && spec.Config.Process.Capabilities.Lacks("bounding", "CAP_NET_RAW"))
        {
            findings.ReportAt("", spec.Runsc.OriginOf(nameof(RunscAttribute.NetRaw)), null);
        }
    }
}
