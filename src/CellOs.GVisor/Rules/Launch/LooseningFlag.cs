using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Launch;

/// <summary>No flag takes away from the walls of the sandbox.</summary>
internal static class LooseningFlag
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6111",
        Severity = RuleSeverity.Warning,
        Title = "Flag that loosens the sandbox",
        Message = "The flag '{0}' {1}",
        Runsc = LaunchFacts.LooseningFlag.Text,
        Remedy = "Remove it, unless all that runs in the cell is trusted",
        Check = Check,
        NoRepair = "whether the program is trusted is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var flag in spec.Runsc.Flags)
        {
            if (RunscFlagTable.Find(flag.Name) is { Loosens: { } what } && RunscFlagValue.IsTrue(flag.Value))
            {
                findings.ReportAt("", flag.NameOrigin, null, flag.Name, what);
            }
        }
    }
}
