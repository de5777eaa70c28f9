using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>CAP03: what is effective is permitted.</summary>
internal static class EffectiveOutsidePermitted
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1103",
        Reference = "CAP03",
        Severity = RuleSeverity.Error,
        Title = "Effective capability is not permitted",
        Message = "'{0}' is effective but not permitted",
        Runsc = CapabilityFacts.EffectiveOutsidePermitted.Text,
        Remedy = "Put it into the permitted set too",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var capabilities = spec.Config.Process.Capabilities;
        foreach (var name in capabilities.Effective)
        {
            if (OciCapabilities.IsCertain(name) && capabilities.Lacks("permitted", name.Text))
            {
                findings.Report(name, Repair.AddCapability("permitted", name.Text), name.Text);
            }
        }
    }
}
