using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Capabilities;

/// <summary>The oldest runsc that is to run the cell honours the ambient set.</summary>
internal static class AmbientHasNoEffect
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1113",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Ambient capabilities have no effect",
        Message = "'{0}' is ambient, which has no effect in runsc {1}, the oldest that is to run this cell",
        Runsc = CapabilityFacts.Ambient.Text,
        Remedy = "Run the program as user 0 of the cell, who needs no ambient set, or set the build property CellOsRunscVersion to {2} or later",
        NoRepair = "whether the user, the set or the target should change is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (CapabilityFacts.Ambient.IsHonouredBy(spec.Target))
        {
            return;
        }

        foreach (var name in spec.Config.Process.Capabilities.Ambient)
        {
            if (OciCapabilities.IsCertain(name))
            {
                // The first stands for all: they share one cause.
                findings.Report(name, name.Text, spec.Target.ToString(), CapabilityFacts.Ambient.HonouredSince.ToString()!);
                return;
            }
        }
    }
}
