using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT05: a mount does not come after one that lies below it.</summary>
internal static class CoveringMount
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3105",
        Reference = "MNT05",
        Severity = RuleSeverity.Info,
        Title = "Mount listed after one below it",
        Message = "The mount at '{0}' is listed after the one at '{1}', which lies below it",
        Runsc = MountFacts.CoveringMount.Text,
        Remedy = "List '{0}' before '{1}'",
        NoRepair = "It would move a mount past others, whose order may matter too.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var mounts = spec.Config.Mounts;
        foreach (var node in mounts)
        {
            // The root covers everything, and so does a second mount of one place: those are findings of their own.
            if (new OciMount(node).Place is { } place && !LinuxPath.IsRoot(place.Text) && !RepeatedDestination.IsTaken(place.Text, node, mounts) && CoveredBy(place.Text, node, mounts) is { } covered)
            {
                findings.Report(place, place.Text, covered);
            }
        }
    }

    private static string? CoveredBy(string path, SpecObject mount, ObjectItems mounts)
    {
        foreach (var earlier in mounts)
        {
            if (ReferenceEquals(earlier, mount))
            {
                break;
            }

            // Defaults have no origin; that they come first is not the author's doing.
            if (earlier.Origin is not null && new OciMount(earlier).Place is { } place && LinuxPath.IsBelow(place.Text, path))
            {
                return place.Text;
            }
        }

        return null;
    }
}
