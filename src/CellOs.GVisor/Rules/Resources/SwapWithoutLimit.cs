using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES02: swap is limited together with memory.</summary>
internal static class SwapWithoutLimit
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4102",
        Reference = "RES02",
        Severity = RuleSeverity.Error,
        Title = "Swap limit without a memory limit",
        Message = "Memory and swap together are limited to {0}, but memory alone is not",
        Runsc = ResourceFacts.SwapBelowLimit.Text,
        Remedy = "Set 'memory.limit' too, to no more than that",
        Check = Check,
        NoRepair = "how much memory the cell may use is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var memory = new OciResources(spec.Config.Linux.Resources).Memory;

        // Zero stands for no limit, as -1 does.
        if (memory.Swap is { IsConstant: true } swap && swap.Value > 0 && (memory.Node!.Lacks("limit") || memory.Limit?.IsWithin(-1, 0) == true))
        {
            findings.Report(swap, swap.Text);
        }
    }
}
