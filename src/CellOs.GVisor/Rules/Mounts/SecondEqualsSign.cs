using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: an option of a tmpfs or of control groups has one equals sign at most, also one that gVisor does nothing with.</summary>
internal static class SecondEqualsSign
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3148",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Mount option with two equals signs",
        Message = "'{0}' on the {2} mount at '{1}' has two equals signs",
        Runsc = MountFacts.SecondEqualsSign.Text,
        Remedy = "Remove it: gVisor would do nothing with it",
        Check = Check,
    };

    /// <summary>Whether an option of a mount is such a one, and not of those that <see cref="MalformedTmpfsOption"/> reads.</summary>
    public static bool Is(SpecString option, OciMount mount)
    {
        if (!option.IsConstant || !(mount.IsTmpfs || mount.FileSystem == "cgroup") || JoinedOptions.Is(option, mount))
        {
            return false;
        }

        var text = option.Text;
        var first = text.IndexOf('=');
        return first >= 0
            && text.IndexOf('=', first + 1) >= 0
            && MountOptionTable.IsDataOption(mount.FileSystem, text)
            && !MountOptionTable.IsDataOptionUsedByGVisor(mount.FileSystem, text);
    }

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            foreach (var option in mount.Options)
            {
                if (Is(option, mount))
                {
                    findings.Report(option, Repair.Remove(), option.Text, mount.Destination?.Text ?? "", mount.FileSystem!);
                }
            }
        }
    }
}
