using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES01: memory and swap together are no less than memory alone.</summary>
internal static class SwapBelowLimit
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL4101",
        Reference = "RES01",
        Severity = RuleSeverity.Error,
        Title = "Swap limit below the memory limit",
        Message = "Memory and swap together are limited to {0}, but memory alone to {1}",
        Runsc = ResourceFacts.SwapBelowLimit.Text,
        Remedy = "Write the sum of both: {1} for no swap at all, or -1 for any",
        Check = Check,
        NoRepair = "whether swap alone or the sum was meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var memory = new OciResources(spec.Config.Linux.Resources).Memory;
        if (memory is { Swap: { IsConstant: true } swap, Limit: { IsConstant: true } limit } && swap.Value > 0 && swap.Value < limit.Value)
        {
            findings.Report(swap, swap.Text, limit.Text);
        }
    }
}
