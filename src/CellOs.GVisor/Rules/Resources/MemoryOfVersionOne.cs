using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES07: settings of memory that control groups of version 2 do not have.</summary>
internal static class MemoryOfVersionOne
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4107",
        Reference = "RES07",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Memory setting of control groups version 1",
        Message = "'memory.{0}' does not exist in control groups of version 2. {1}",
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var memory = new OciResources(spec.Config.Linux.Resources).Memory.Node;

        // False is what happens anyway.
        if (memory.BooleanAt("disableOOMKiller") is { Value: true } killer)
        {
            Report(killer, "disableOOMKiller", ResourceFacts.OomKiller, findings);
        }

        // Zero limits nothing, and what is out of range is no swappiness: those are findings of their own.
        if (memory.NumberAt("swappiness") is { } swappiness && swappiness.IsWithin(1, 100))
        {
            Report(swappiness, "swappiness", ResourceFacts.SwappinessOfVersionOne, findings);
        }

        if (memory.BooleanAt("useHierarchy") is { } hierarchy)
        {
            Report(hierarchy, "useHierarchy", ResourceFacts.UseHierarchy, findings);
        }
    }

    private static void Report(SpecNode node, string key, RunscFact fact, FindingList findings) =>
        findings.Report(node, Repair.Remove(), key, fact.Text);
}
