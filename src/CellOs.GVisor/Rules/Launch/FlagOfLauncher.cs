using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Launch;

/// <summary>A flag asked for by name is not one that the launcher or a property of <c>[Runsc]</c> sets.</summary>
internal static class FlagOfLauncher
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6109",
        Severity = RuleSeverity.Error,
        Title = "Flag that is set in another way",
        Message = "The flag '{0}' {1}",
        Runsc = LaunchFacts.SetByTheLauncher.Text,
        Remedy = "{2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var flag in spec.Runsc.Flags)
        {
            if (RunscFlagTable.Find(flag.Name) is not { IsFree: false } row)
            {
                continue;
            }

            if (row.Setting is { } setting)
            {
                // The property has words of its own for the value.
                findings.ReportAt("", flag.NameOrigin, null, flag.Name, $"is set by [Runsc({setting} = …)], which the rules look at", $"Write it as '{setting}' of [Runsc]");
            }
            else
            {
                findings.ReportAt("", flag.NameOrigin, Repair.Remove(), flag.Name, "belongs to the launcher", "Remove it");
            }
        }
    }
}
