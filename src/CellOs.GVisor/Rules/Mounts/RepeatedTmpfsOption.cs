using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: a tmpfs is given one size, one mode and one owner.</summary>
internal static class RepeatedTmpfsOption
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3139",
        Severity = RuleSeverity.Warning,
        Title = "Tmpfs option given twice",
        Message = "'{1}' on the tmpfs at '{2}' comes after '{0}'",
        Runsc = MountFacts.RepeatedTmpfsOption.Text,
        Remedy = "Keep one of the two",
        NoRepair = "Which of the two is meant is open.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (!mount.IsTmpfs)
            {
                continue;
            }

            foreach (var later in mount.Options)
            {
                if (MountOptionTable.IsDataOptionUsedByGVisor("tmpfs", later.Text) && EarlierValue(mount, later) is { } earlier)
                {
                    findings.Report(later, earlier, later.Text, mount.Destination?.Text ?? "");
                }
            }
        }
    }

    private static string? EarlierValue(OciMount mount, SpecString later)
    {
        var keyLength = later.Text.IndexOf('=') + 1;
        foreach (var earlier in mount.Options)
        {
            if (ReferenceEquals(earlier, later))
            {
                break;
            }

            if (earlier.Text != later.Text && string.CompareOrdinal(earlier.Text, 0, later.Text, 0, keyLength) == 0)
            {
                return earlier.Text;
            }
        }

        return null;
    }
}
