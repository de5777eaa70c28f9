using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT12: the options of a mount do not contradict each other.</summary>
internal static class ContradictingOptions
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3112",
        Reference = "MNT12",
        Severity = RuleSeverity.Warning,
        Title = "Contradicting mount options",
        Message = "'{0}' and '{1}' on the mount at '{2}' contradict each other",
        Runsc = MountFacts.ContradictingOptions.Text,
        Remedy = "Keep one of the two",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            foreach (var later in mount.Options)
            {
                foreach (var earlier in mount.Options)
                {
                    if (ReferenceEquals(earlier, later))
                    {
                        break;
                    }

                    if (AreSure(earlier, later) && MountOptionTable.AreContradictory(earlier.Text, later.Text)
                        && !TwoPropagations.Covers(mount, earlier.Text, later.Text))
                    {
                        Report(mount, earlier, later, findings);
                        break; // one finding a word: of many that contradict many there would be too many to read
                    }
                }
            }
        }
    }

    private static bool AreSure(SpecString earlier, SpecString later) =>
        earlier is { IsConstant: true, Presence: null } && later is { IsConstant: true, Presence: null };

    private static void Report(OciMount mount, SpecString earlier, SpecString later, FindingList findings)
    {
        // Reported is the one that runsc does not go by, so that taking it out changes nothing there; unless nobody wrote it out.
        var weaker = IsWeaker(earlier.Text, later.Text) ? earlier : IsWeaker(later.Text, earlier.Text) ? later : null;
        var isRemovable = weaker?.Origin is not null;
        var culprit = isRemovable ? weaker! : later.Origin is not null ? later : earlier;
        findings.Report(culprit, isRemovable ? Repair.Remove() : null, earlier.Text, later.Text, mount.Destination?.Text ?? "");
    }

    private static bool IsWeaker(string option, string other) =>
        option == "bind"
        || (MountOptionTable.TryGet(option, out var left) && MountOptionTable.TryGet(other, out var right) && left.IsDefault && !right.IsDefault);
}
