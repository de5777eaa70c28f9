using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>CAP05: what is permitted is in the bounding set.</summary>
internal static class PermittedOutsideBounding
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1105",
        Reference = "CAP05",
        Severity = RuleSeverity.Warning,
        Title = "Permitted capability is not in the bounding set",
        Message = "'{0}' is permitted but not in the bounding set",
        Runsc = CapabilityFacts.PermittedOutsideBounding.Text,
        Remedy = "Put it into the bounding set too",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var capabilities = spec.Config.Process.Capabilities;
        foreach (var name in capabilities.Permitted)
        {
            if (OciCapabilities.IsCertain(name) && capabilities.Lacks("bounding", name.Text))
            {
                findings.Report(name, Repair.AddCapability("bounding", name.Text), name.Text);
            }
        }
    }
}
