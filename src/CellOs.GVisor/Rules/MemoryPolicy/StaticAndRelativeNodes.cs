using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.MemoryPolicy;

/// <summary>MPL04: nodes are static or relative, not both.</summary>
internal static class StaticAndRelativeNodes
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5604",
        Reference = "MPL04",
        Severity = RuleSeverity.Error,
        Title = "Memory nodes both static and relative",
        Message = "The nodes are to be both static and relative",
        Runsc = MemoryPolicyFacts.MemoryPolicy.Text,
        Remedy = "Keep one of MPOL_F_STATIC_NODES and MPOL_F_RELATIVE_NODES",
        NoRepair = "which of the two is meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var flags = spec.Config.Linux.MemoryPolicy.Flags;
        if (flags.Contains("MPOL_F_STATIC_NODES") && flags.Find("MPOL_F_RELATIVE_NODES") is { } relative)
        {
            findings.Report(relative);
        }
    }
}
