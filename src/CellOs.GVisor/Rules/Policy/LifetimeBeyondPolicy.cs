using CellOs.GVisor.Model;

namespace CellOs.GVisor.Rules.Policy;

/// <summary>maxLifetimeTtlSeconds: no cell lives longer.</summary>
internal static class LifetimeBeyondPolicy
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL7101",
        Severity = RuleSeverity.Error,
        Title = "Time to live beyond the policy",
        Message = "The time to live of {0} seconds is more than the {1} that policy pack '{2}' allows",
        Remedy = "Write {1} or less",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var pack in new ApplyingPacks(spec))
        {
            if (pack.MaxLifetimeTtlSeconds is { IsConstant: true } most
                && new ExecutionCell(spec.ExecutionCell!).TtlSeconds is { } ttl && ttl.IsAbove(most.Value))
            {
                findings.Report(ttl, Repair.ReplaceNumber(most.Value), ttl.Text, most.Text, Shown.Text(pack.Name));
            }
        }
    }
}
