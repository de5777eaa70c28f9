using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.MemoryPolicy;

/// <summary>MPL05: NUMA balancing goes with bound nodes.</summary>
internal static class NumaBalancingOfAnotherMode
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5605",
        Reference = "MPL05",
        Severity = RuleSeverity.Error,
        Title = "NUMA balancing of a mode that has none",
        Message = "The mode {0} does not go with MPOL_F_NUMA_BALANCING",
        Runsc = MemoryPolicyFacts.MemoryPolicy.Text,
        Remedy = "Remove the flag, or write MPOL_BIND",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var policy = spec.Config.Linux.MemoryPolicy;
        if (policy.Mode is { IsConstant: true } mode && MemoryPolicyNames.IsMode(mode.Text) && mode.Text is not ("MPOL_BIND" or "MPOL_PREFERRED_MANY")
            && policy.Flags.Find("MPOL_F_NUMA_BALANCING") is { } flag)
        {
            findings.Report(flag, Repair.Remove(), mode.Text);
        }
    }
}
