using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>CAP02: a capability is written as the OCI name has it, with <c>CAP_</c> and in upper case.</summary>
internal static class CapabilityInAnotherForm
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1102",
        Reference = "CAP02",
        Severity = RuleSeverity.Error,
        Title = "Capability is not written as its OCI name",
        Message = "'{0}' is not how the OCI specification writes a capability",
        Runsc = CapabilityFacts.CapabilityInAnotherForm.Text,
        Remedy = "Write '{1}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var set in OciCapabilities.SetNames)
        {
            foreach (var name in spec.Config.Process.Capabilities.Set(set))
            {
                if (name.IsConstant && !CapabilityNames.Contains(name.Text) && CapabilityNames.TryNormalize(name.Text, out var proper))
                {
                    findings.Report(name, Repair.Replace(proper), name.Text, proper);
                }
            }
        }
    }
}
