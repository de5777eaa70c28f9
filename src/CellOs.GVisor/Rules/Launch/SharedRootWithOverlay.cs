using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Launch;

/// <summary>A root that others may change cannot have an overlay.</summary>
internal static class SharedRootWithOverlay
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL6105",
        Severity = RuleSeverity.Error,
        Title = "Shared file access with an overlay",
        Message = "The root's file access is shared, but its writes go to an overlay",
        Runsc = LaunchFacts.SharedRootWithOverlay.Text,
        Remedy = "Make the root read-only and leave the overlay out, or leave the file access exclusive",
        Check = Check,
        NoRepair = "which of the two is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        // What is no truth value may have been meant for one: that is a finding of its own.
        var isWritable = spec.Config.Root.Node?["readonly"] is null or SpecNull or SpecBoolean { Value: false };
        var hasOverlay = spec.Runsc.Overlay is not (RunscOverlay.Default or RunscOverlay.None) || (spec.Runsc.Overlay is RunscOverlay.Default && isWritable);
        if (hasOverlay && spec.Runsc.RootFileAccess is RunscFileAccess.Shared)
        {
            spec.Runsc.Origins.TryGetValue(nameof(RunscAttribute.RootFileAccess), out var origin);
            findings.ReportAt("", origin, null);
        }
    }
}
