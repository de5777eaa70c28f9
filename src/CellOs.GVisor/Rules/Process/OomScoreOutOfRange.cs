using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC19: the OOM score adjustment is within the range of the kernel.</summary>
internal static class OomScoreOutOfRange
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1019",
        Reference = "PRC19",
        Severity = RuleSeverity.Error,
        Title = "OOM score adjustment out of range",
        Message = "The OOM score adjustment {0} is not within -1000 to 1000",
        Runsc = ProcessFacts.OomScoreOutOfRange.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private const int Lowest = -1000;
    private const int Highest = 1000;

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.OomScoreAdj is { IsConstant: true, Value: < Lowest or > Highest } score)
        {
            var nearest = score.Value < Lowest ? Lowest : Highest;
            findings.Report(
                score,
                Repair.ReplaceNumber(nearest),
                score.Value.ToString(CultureInfo.InvariantCulture),
                nearest.ToString(CultureInfo.InvariantCulture));
        }
    }
}
