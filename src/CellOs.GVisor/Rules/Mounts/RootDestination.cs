using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT06: nothing is mounted over the root filesystem.</summary>
internal static class RootDestination
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3106",
        Reference = "MNT06",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Mount over the root filesystem",
        Message = "A mount at '{0}' hides the whole root filesystem",
        Runsc = MountFacts.RootDestination.Text,
        Remedy = "Mount it at a directory below '/', or make it the root filesystem itself",
        NoRepair = "Where else it should go is open.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            if (new OciMount(node).Place is { } place && LinuxPath.IsRoot(place.Text))
            {
                findings.Report(place, place.Text);
            }
        }
    }
}
