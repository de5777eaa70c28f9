using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Launch;

/// <summary>LCH04: a flag asked for by name has a value that runsc can read.</summary>
internal static class UnreadableFlagValue
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6108",
        Reference = "LCH04",
        Severity = RuleSeverity.Error,
        Title = "Value that the flag cannot have",
        Message = "'{1}' is no value of the flag '{0}'",
        Runsc = LaunchFacts.UnreadableFlag.Text,
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var flag in spec.Runsc.Flags)
        {
            if (RunscFlagTable.Find(flag.Name) is { } row && !row.Takes(flag.Value, spec.Target))
            {
                var meant = row.Nearest(flag.Value, spec.Target);
                findings.ReportAt(
                    "",
                    flag.ValueOrigin,
                    meant is null ? null : Repair.Replace(meant) with { Original = flag.Value },
                    flag.Name,
                    flag.Value,
                    meant is null ? row.Expected(spec.Target) : $"'{meant}'");
            }
        }
    }
}
