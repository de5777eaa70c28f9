using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Launch;

/// <summary>LCH02: the sandbox's own network needs root.</summary>
internal static class RootlessSandboxNetwork
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6102",
        Reference = "LCH02",
        Severity = RuleSeverity.Error,
        Title = "Sandbox network without root",
        Message = "The cell runs without root, but has the sandbox's own network",
        Runsc = LaunchFacts.RootlessSandboxNetwork.Text,
        Remedy = "Use no network or the host's, or leave 'rootless' out",
        Check = Check,
        NoRepair = "which of the two is to give way is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Runsc.Network is RunscNetwork.Sandbox && spec.Runsc.TurnsOn("rootless"))
        {
            findings.ReportAt("", spec.Runsc.OriginOf(nameof(RunscAttribute.Network)), null);
        }
    }
}
