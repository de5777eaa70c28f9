using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>The sandbox network does not take over the interfaces of the host.</summary>
internal static class SandboxNetworkInHostNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2028",
        Severity = RuleSeverity.Warning,
        Title = "Sandbox network in the host's network namespace",
        Message = "The cell asks for gVisor's network stack over the host's own network namespace",
        Runsc = NamespaceFacts.SandboxNetworkInHostNamespace.Text,
        Remedy = "Give the path of a network namespace that was set up, as in [Namespace(LinuxNamespace.Network, Path = \"/var/run/netns/NAME\")]",
        NoRepair = "which namespace was meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!spec.IsImported && spec.Runsc.Network == RunscNetwork.Sandbox &&
            spec.Config.Linux is { IsPresent: true } linux && linux.LacksNamespace("network"))
        {
            findings.ReportAt(
                JsonPointer.Append(linux.Node!.Pointer, "namespaces"),
                spec.Runsc.OriginOf(nameof(RunscSettings.Network)) ?? linux.Node.NearestOrigin,
                repair: null);
        }
    }
}
