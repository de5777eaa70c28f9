using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>CAP06: what is inheritable is in the bounding set.</summary>
internal static class InheritableOutsideBounding
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1106",
        Reference = "CAP06",
        Severity = RuleSeverity.Error,
        Title = "Inheritable capability is not in the bounding set",
        Message = "'{0}' is inheritable but not in the bounding set, which the kernel forbids",
        Runsc = CapabilityFacts.InheritableOutsideBounding.Text,
        Remedy = "Put it into the bounding set too, or remove it from inheritable",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var capabilities = spec.Config.Process.Capabilities;
        foreach (var name in capabilities.Inheritable)
        {
            if (OciCapabilities.IsCertain(name) && capabilities.Lacks("bounding", name.Text))
            {
                findings.Report(name, Repair.AddCapability("bounding", name.Text), name.Text);
            }
        }
    }
}
