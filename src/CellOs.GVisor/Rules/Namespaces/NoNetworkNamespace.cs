using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS07: the cell does not share the network of the host.</summary>
internal static class NoNetworkNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL8207",
        Reference = "NS07",
        Severity = RuleSeverity.OptIn,
        Title = "No network namespace",
        Message = "The cell has no network namespace, so it shares the network of the host",
        Runsc = NamespaceFacts.NoNetworkNamespace.Text,
        Remedy = "List the namespace 'network' with the path of one that was set up for the cell",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!spec.IsImported && spec.Runsc.Network != RunscNetwork.Host)
        {
            return;
        }

        if (spec.Config.Linux is { IsPresent: true } linux && linux.LacksNamespace("network"))
        {
            findings.ReportMissingNamespace(linux, "network");
        }
    }
}
