using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>LCH02: the host network is that of no new network namespace.</summary>
internal static class HostNetworkInNewNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2025",
        Reference = "LCH02",
        Severity = RuleSeverity.Error,
        Title = "Host network in a new network namespace",
        Message = "The cell asks for the host's network, but has a new network namespace of its own",
        Runsc = NamespaceFacts.HostNetworkInNewNamespace.Text,
        Remedy = "Share the host's with [HostNamespace(LinuxNamespace.Network)], or give the path of one that was set up",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!spec.IsImported && spec.Runsc.Network == RunscNetwork.Host &&
            spec.Config.Linux.Namespace("network") is { HasPath: false } entry)
        {
            findings.ReportAt(
                entry.Node.Pointer,
                spec.Runsc.OriginOf(nameof(RunscSettings.Network)) ?? entry.Node.NearestOrigin,
                Repair.RemoveNamespace("network"));
        }
    }
}
