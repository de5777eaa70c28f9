using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.MemoryPolicy;

/// <summary>MPL05: a flag of the memory policy is one of the three.</summary>
internal static class UnknownMemoryPolicyFlag
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5608",
        Reference = "MPL05",
        Severity = RuleSeverity.Error,
        Title = "Unknown flag of the memory policy",
        Message = "'{0}' is not a flag of a memory policy",
        Runsc = MemoryPolicyFacts.MemoryPolicy.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var flag in spec.Config.Linux.MemoryPolicy.Flags)
        {
            if (flag.IsConstant && !MemoryPolicyNames.IsFlag(flag.Text))
            {
                var nearest = MemoryPolicyNames.SuggestFlag(flag.Text);
                findings.Report(
                    flag,
                    nearest is null ? null : Repair.Replace(nearest),
                    flag.Text,
                    nearest is null ? "MPOL_F_NUMA_BALANCING, MPOL_F_RELATIVE_NODES or MPOL_F_STATIC_NODES" : $"'{nearest}'");
            }
        }
    }
}
