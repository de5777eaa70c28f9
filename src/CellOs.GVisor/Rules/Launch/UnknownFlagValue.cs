using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Launch;

/// <summary>LCH04: every flag is known to the oldest runsc that is to run the cell.</summary>
internal static class UnknownFlagValue
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6104",
        Reference = "LCH04",
        Severity = RuleSeverity.Error,
        Title = "Flag is not known to the target runsc",
        Message = "runsc {1}, the oldest that is to run this cell, does not know '{0}'",
        Runsc = LaunchFacts.UnknownFlag.Text,
        Remedy = "Set the build property CellOsRunscVersion to {2} or later, or leave the setting out",
        Check = Check,
        NoRepair = "whether the setting or the target is to give way is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        // Only a setting that was written out can ask for what the oldest release lacks.
        if (spec.Runsc.Origins.Count == 0)
        {
            return;
        }

        foreach (var flag in RunscFlags.Of(spec.Runsc, spec.Config.Root.Readonly?.Value == true))
        {
            if (flag.Since > spec.Target && spec.Runsc.Origins.TryGetValue(flag.Setting, out var origin))
            {
                findings.ReportAt("", origin, null, flag.Text, spec.Target.ToString(), flag.Since.ToString());
            }
        }
    }
}
