using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>CAP10: nothing is granted that is as good as being root.</summary>
internal static class RootEquivalentCapability
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL8110",
        Reference = "CAP10",
        Severity = RuleSeverity.OptIn,
        Title = "Capability is as good as root",
        Message = "'{0}' is as good as root on an ordinary kernel",
        Runsc = CapabilityFacts.RootEquivalentCapability.Text,
        Remedy = "Grant a narrower one, or none",
        NoRepair = "only the author knows what the program needs",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var capabilities = spec.Config.Process.Capabilities;
        foreach (var set in OciCapabilities.SetNames)
        {
            foreach (var name in capabilities.Set(set))
            {
                if (name.IsConstant && CapabilityNames.IsRootEquivalent(name.Text) && ReferenceEquals(capabilities.Find(name.Text), name))
                {
                    findings.Report(name, name.Text);
                }
            }
        }
    }
}
