using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Launch;

/// <summary>LCH04: a flag asked for by name is known to every runsc that may run the cell.</summary>
internal static class FlagOutsideTarget
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6107",
        Reference = "LCH04",
        Severity = RuleSeverity.Error,
        Title = "Flag that not every target release of runsc has",
        Message = "Not every runsc from {1} on, which are to run this cell, has the flag '{0}'",
        Runsc = LaunchFacts.UnknownFlag.Text,
        Remedy = "{2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var flag in spec.Runsc.Flags)
        {
            if (RunscFlagTable.Find(flag.Name) is { } row && !row.IsKnownFrom(spec.Target))
            {
                var remedy = row.Last is { } last
                    ? $"Leave it out: release {last} was the last to have it"
                    : $"Set the build property CellOsRunscVersion to {row.Since} or later, or leave the flag out";
                // Where a newer runsc has it, the target may be what is to change.
                findings.ReportAt("", flag.NameOrigin, row.Last is null ? null : Repair.Remove(), flag.Name, spec.Target.ToString(), remedy);
            }
        }
    }
}
