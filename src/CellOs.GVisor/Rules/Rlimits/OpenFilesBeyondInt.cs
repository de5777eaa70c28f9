using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Rlimits;

/// <summary>A limit of open files is one that every runsc in question counts up to.</summary>
internal static class OpenFilesBeyondInt
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1207",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Limit of open files that old releases cannot count to",
        Message = "The soft limit {0} of RLIMIT_NOFILE is above {1}, and not the number that stands for none",
        Runsc = RlimitFacts.OpenFilesBeyondInt.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (RlimitFacts.OpenFilesBeyondInt.IsHonouredBy(spec.Target))
        {
            return;
        }

        foreach (var node in spec.Config.Process.Rlimits)
        {
            var limit = new OciRlimit(node);
            if (limit is { Type: { } type, Soft: { IsConstant: true } soft }
                && type.Is("RLIMIT_NOFILE")
                && soft.Value is > int.MaxValue and < RlimitAttribute.Unlimited)
            {
                findings.Report(soft, Repair.ReplaceNumber(int.MaxValue), RlimitNumbers.Format(soft.Value), RlimitNumbers.Format(int.MaxValue));
            }
        }
    }
}
