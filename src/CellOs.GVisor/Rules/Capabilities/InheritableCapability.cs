using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>CAP08: nothing is inheritable that need not be.</summary>
internal static class InheritableCapability
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL8108",
        Reference = "CAP08",
        Severity = RuleSeverity.OptIn,
        Title = "Capability is inheritable",
        Message = "'{0}' is inheritable, so a program with file capabilities gets it whoever runs it",
        Runsc = CapabilityFacts.InheritableCapability.Text,
        Remedy = "Remove it from inheritable",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var capabilities = spec.Config.Process.Capabilities;
        foreach (var name in capabilities.Inheritable)
        {
            // Ambient capabilities have to be inheritable.
            if (OciCapabilities.IsCertain(name) && capabilities.Lacks("ambient", name.Text))
            {
                findings.Report(name, IsAlone(name, capabilities) ? Repair.Remove() : null, name.Text);
            }
        }
    }

    /// <summary>Whether it was written for this set only: one argument of an attribute may put a capability into several.</summary>
    private static bool IsAlone(SpecString name, OciCapabilities capabilities)
    {
        foreach (var set in OciCapabilities.SetNames)
        {
            if (set != "inheritable" && capabilities.Set(set).Find(name.Text) is { } other && Equals(other.NearestOrigin, name.NearestOrigin))
            {
                return false;
            }
        }

        return true;
    }
}
