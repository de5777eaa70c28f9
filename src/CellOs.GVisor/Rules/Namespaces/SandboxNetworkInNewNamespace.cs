using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>The sandbox network takes its interfaces from a network namespace that was set up, as in [Namespace(LinuxNamespace.Network, Path = \"/var/run/netns/NAME\")].</summary>
internal static class SandboxNetworkInNewNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2027",
        Severity = RuleSeverity.Warning,
        Title = "Sandbox network in a new network namespace",
        Message = "The cell asks for gVisor's network stack, but its network namespace is new, and no hook sets it up",
        Runsc = NamespaceFacts.SandboxNetworkInNewNamespace.Text,
        Remedy = "Give the path of a network namespace that was set up, as in [Namespace(LinuxNamespace.Network, Path = \"/var/run/netns/NAME\")], or add a createRuntime hook that does it",
        NoRepair = "which namespace was meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!spec.IsImported && spec.Runsc.Network == RunscNetwork.Sandbox &&
            spec.Config.Linux.Namespace("network") is { HasPath: false } entry &&
            spec.Config.Hooks.Of(HookKinds.CreateRuntime).Array is null && spec.Config.Hooks.Of(HookKinds.Prestart).Array is null)
        {
            findings.ReportAt(
                entry.Node.Pointer,
                spec.Runsc.OriginOf(nameof(RunscSettings.Network)) ?? entry.Node.NearestOrigin,
                repair: null);
        }
    }
}
