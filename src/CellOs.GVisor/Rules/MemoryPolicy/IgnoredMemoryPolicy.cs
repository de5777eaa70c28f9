using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.MemoryPolicy;

/// <summary>gVisor sets no memory policy.</summary>
internal static class IgnoredMemoryPolicy
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5606",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Memory policy has no effect",
        Message = "A memory policy is asked for, which gVisor does not set",
        Runsc = MemoryPolicyFacts.MemoryPolicy.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.MemoryPolicy.Node is { } node)
        {
            findings.Report(node, Repair.Remove());
        }
    }
}
