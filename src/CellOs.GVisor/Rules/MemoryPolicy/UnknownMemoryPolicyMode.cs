using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.MemoryPolicy;

/// <summary>MPL01: a memory policy has one of the seven modes.</summary>
internal static class UnknownMemoryPolicyMode
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5601",
        Reference = "MPL01",
        Severity = RuleSeverity.Error,
        Title = "Mode of the memory policy is missing or unknown",
        Message = "The memory policy {0}",
        Runsc = MemoryPolicyFacts.MemoryPolicy.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var policy = spec.Config.Linux.MemoryPolicy;
        if (policy.Node is { } node && node.Lacks("mode"))
        {
            findings.ReportMissing(node, "mode", "has no mode", "one, such as 'MPOL_BIND'");
        }
        else if (policy.Mode is { IsConstant: true } mode && !MemoryPolicyNames.IsMode(mode.Text))
        {
            var nearest = MemoryPolicyNames.SuggestMode(mode.Text);
            findings.Report(
                mode,
                nearest is null ? null : Repair.Replace(nearest),
                $"has the mode '{mode.Text}', which Linux does not have",
                nearest is null ? "one of the modes of set_mempolicy(2), such as 'MPOL_BIND'" : $"'{nearest}'");
        }
    }
}
