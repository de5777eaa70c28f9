using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Rlimits;

/// <summary>RL02: a soft limit is at most the hard one.</summary>
internal static class SoftAboveHard
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1202",
        Reference = "RL02",
        Severity = RuleSeverity.Error,
        Title = "Soft limit above the hard one",
        Message = "The soft limit {0} of {1} is above its hard limit {2}",
        Runsc = ProcessFacts.SoftAboveHard.Text,
        Remedy = "Lower the soft limit to {2}, or raise the hard one",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Process.Rlimits)
        {
            var limit = new OciRlimit(node);
            if (limit is { Soft: { IsConstant: true } soft, Hard: { IsConstant: true } hard } && soft.Value > hard.Value && RlimitNumbers.Contains(soft.Value) && RlimitNumbers.Contains(hard.Value))
            {
                findings.Report(
                    soft,
                    Repair.ReplaceNumber(hard.Value),
                    RlimitNumbers.Format(soft.Value),
                    limit.Type?.Text ?? "the entry",
                    RlimitNumbers.Format(hard.Value));
            }
        }
    }
}
