using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC24: a process for gVisor has no AppArmor profile.</summary>
internal static class ApparmorProfile
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1024",
        Reference = "PRC24",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "AppArmor profile",
        Message = "The AppArmor profile '{0}' has no effect",
        Runsc = ProcessFacts.ApparmorProfile.Text,
        Remedy = "Remove it, and confine the sandbox from outside where that is needed",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.ApparmorProfile is { Text.Length: > 0 } profile && !profile.Is("unconfined"))
        {
            findings.Report(profile, Repair.Remove(), profile.Text);
        }
    }
}
