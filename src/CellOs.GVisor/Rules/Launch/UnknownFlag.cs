using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Launch;

/// <summary>LCH04: a flag asked for by name is one of runsc's.</summary>
internal static class UnknownFlag
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6106",
        Reference = "LCH04",
        Severity = RuleSeverity.Error,
        Title = "Unknown flag of runsc",
        Message = "runsc has no flag '{0}'",
        Runsc = LaunchFacts.UnknownFlag.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var flag in spec.Runsc.Flags)
        {
            if (RunscFlagTable.Find(flag.Name) is null)
            {
                var meant = NearestName.Find(flag.Name, RunscFlagTable.Names);
                findings.ReportAt(
                    "",
                    flag.NameOrigin,
                    meant is null ? null : Repair.Replace(meant) with { Original = flag.Name },
                    flag.Name,
                    meant is null ? "one of the global flags of runsc, without dashes" : $"'{meant}'");
            }
        }
    }
}
