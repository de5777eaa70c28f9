using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT12: a bind mount has one kind of propagation.</summary>
internal static class TwoPropagations
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3138",
        Reference = "MNT12",
        Severity = RuleSeverity.Error,
        Title = "Two kinds of propagation",
        Message = "'{0}' and '{1}' on the bind mount at '{2}' ask for two kinds of propagation",
        Runsc = MountFacts.TwoPropagations.Text,
        Remedy = "Keep one of the two",
        NoRepair = "Which of the two is meant is open.",
        Check = Check,
    };

    /// <summary>Whether two words that contradict each other are this rule's business, or that of the one on <c>shared</c>.</summary>
    public static bool Covers(OciMount mount, string first, string second) =>
        mount.IsBind && IsPropagation(first) && IsPropagation(second) && !IsSameKind(first, second);

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            foreach (var later in mount.Options)
            {
                if (EarlierOfOtherKind(mount, later) is { } earlier)
                {
                    findings.Report(later, earlier, later.Text, mount.Destination?.Text ?? "");
                }
            }
        }
    }

    private static string? EarlierOfOtherKind(OciMount mount, SpecString later)
    {
        foreach (var earlier in mount.Options)
        {
            if (ReferenceEquals(earlier, later))
            {
                break;
            }

            if (earlier is { IsConstant: true, Presence: null } && later is { IsConstant: true, Presence: null }
                && Covers(mount, earlier.Text, later.Text) && !IsShared(earlier.Text) && !IsShared(later.Text))
            {
                return earlier.Text;
            }
        }

        return null;
    }

    private static bool IsPropagation(string option) =>
        MountOptionTable.TryGet(option, out var info) && info.Kind == MountOptionKind.Propagation;

    /// <summary><c>private</c> and <c>rprivate</c> are the same flag, the second with the one for recursion.</summary>
    private static bool IsSameKind(string first, string second) =>
        first == second
        || (first.Length > second.Length
            ? first.Length == second.Length + 1 && first.EndsWith(second, StringComparison.Ordinal)
            : second.Length == first.Length + 1 && second.EndsWith(first, StringComparison.Ordinal));

    private static bool IsShared(string option) => option is "shared" or "rshared";
}
