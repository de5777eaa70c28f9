using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT03: a mount's destination is written in the shortest way.</summary>
internal static class UncleanDestination
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3103",
        Reference = "MNT03",
        Severity = RuleSeverity.Warning,
        Title = "Mount destination is not in its shortest form",
        Message = "The mount's destination '{0}' is a longer way to write '{1}'",
        Runsc = MountFacts.UncleanDestination.Text,
        Remedy = "Write '{1}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            if (new OciMount(node).Place is { } place && !LinuxPath.IsClean(place.Text))
            {
                var clean = LinuxPath.Clean(place.Text);
                findings.Report(place, Repair.Replace(clean), place.Text, clean);
            }
        }
    }
}
