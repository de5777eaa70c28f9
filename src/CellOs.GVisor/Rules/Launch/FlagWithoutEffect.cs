using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Launch;

/// <summary>LCH04: a flag asked for by name does something in a release that is to run the cell.</summary>
internal static class FlagWithoutEffect
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6112",
        Reference = "LCH04",
        Severity = RuleSeverity.Warning,
        Title = "Flag without effect",
        Message = "The flag '{0}' has no effect in runsc {1} and later",
        Runsc = LaunchFacts.FlagWithoutEffect.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var flag in spec.Runsc.Flags)
        {
            if (RunscFlagTable.Find(flag.Name) is { NoEffectSince: { } since, IsFree: true } && since <= spec.Target)
            {
                findings.ReportAt("", flag.NameOrigin, Repair.Remove(), flag.Name, since.ToString());
            }
        }
    }
}
