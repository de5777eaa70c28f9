using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT04: no two mounts have the same destination.</summary>
internal static class RepeatedDestination
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3104",
        Reference = "MNT04",
        Severity = RuleSeverity.Warning,
        Title = "Two mounts at one destination",
        Message = "Another mount of the cell goes to '{0}' too",
        Runsc = MountFacts.RepeatedDestination.Text,
        Remedy = "Keep one of the two",
        NoRepair = "Which of the two is meant is open.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var mounts = spec.Config.Mounts;
        foreach (var node in mounts)
        {
            // A mount that may be left out at run time can stand in for another one on purpose.
            if (node.Presence is null && new OciMount(node).Place is { } place && IsTaken(place.Text, node, mounts))
            {
                findings.Report(place, place.Text);
            }
        }
    }

    /// <summary>Whether a mount before this one goes to a path.</summary>
    public static bool IsTaken(string path, SpecObject mount, ObjectItems mounts)
    {
        foreach (var earlier in mounts)
        {
            if (ReferenceEquals(earlier, mount))
            {
                return false;
            }

            if (earlier.Presence is null && new OciMount(earlier).IsAt(path))
            {
                return true;
            }
        }

        return false;
    }
}
