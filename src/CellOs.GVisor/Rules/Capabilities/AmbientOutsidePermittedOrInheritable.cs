using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>CAP04: what is ambient is permitted and inheritable.</summary>
internal static class AmbientOutsidePermittedOrInheritable
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1104",
        Reference = "CAP04",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Ambient capability is not permitted and inheritable",
        Message = "'{0}' is ambient but not {1}",
        Runsc = CapabilityFacts.AmbientOutsidePermittedOrInheritable.Text,
        Remedy = "Put it into the set that lacks it, or remove it from ambient",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var capabilities = spec.Config.Process.Capabilities;
        foreach (var name in capabilities.Ambient)
        {
            if (!OciCapabilities.IsCertain(name))
            {
                continue;
            }

            switch (capabilities.Lacks("permitted", name.Text), capabilities.Lacks("inheritable", name.Text))
            {
                case (true, true):
                    // Which of the two was meant, to grant it or to remove it, is open.
                    findings.Report(name, name.Text, "permitted and inheritable");
                    break;
                case (true, false):
                    findings.Report(name, Repair.AddCapability("permitted", name.Text), name.Text, "permitted");
                    break;
                case (false, true):
                    findings.Report(name, Repair.AddCapability("inheritable", name.Text), name.Text, "inheritable");
                    break;
            }
        }
    }
}
