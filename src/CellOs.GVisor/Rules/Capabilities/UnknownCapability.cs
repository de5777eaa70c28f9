using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>CAP01: a capability's name is one of the 41 of capabilities(7).</summary>
internal static class UnknownCapability
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1101",
        Reference = "CAP01",
        Severity = RuleSeverity.Error,
        Title = "Unknown capability",
        Message = "'{0}' is not a Linux capability",
        Runsc = CapabilityFacts.UnknownCapability.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var set in OciCapabilities.SetNames)
        {
            foreach (var name in spec.Config.Process.Capabilities.Set(set))
            {
                if (!name.IsConstant || CapabilityNames.Contains(name.Text) || CapabilityNames.TryNormalize(name.Text, out _))
                {
                    continue;
                }

                var nearest = NearestName.Find(name.Text, CapabilityNames.All);
                findings.Report(
                    name,
                    nearest is null ? null : Repair.Replace(nearest),
                    name.Text,
                    nearest is null ? "one of the names in capabilities(7)" : $"'{nearest}'");
            }
        }
    }
}
