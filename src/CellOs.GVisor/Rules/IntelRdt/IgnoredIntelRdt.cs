using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.IntelRdt;

/// <summary>gVisor sets no class of service.</summary>
internal static class IgnoredIntelRdt
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5705",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Resource Director has no effect",
        Message = "A share of the cache or of memory bandwidth is asked for, which gVisor does not set",
        Runsc = IntelRdtFacts.IntelRdt.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Linux.IntelRdt.Node is { } node)
        {
            findings.Report(node, Repair.Remove());
        }
    }
}
