using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: a writable tmpfs has room.</summary>
internal static class TmpfsWithoutSpace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3140",
        Severity = RuleSeverity.Warning,
        Title = "Writable tmpfs without space",
        Message = "'{0}' gives the tmpfs at '{1}' no space at all, though it is writable",
        Runsc = MountFacts.TmpfsWithoutSpace.Text,
        Remedy = "Give it a size, or add 'ro' if it is to be an empty cover",
        NoRepair = "A size or 'ro': either may be meant.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (!mount.IsTmpfs || mount.Options.Contains("ro"))
            {
                continue;
            }

            foreach (var option in mount.Options)
            {
                if (option.Text.StartsWith("size=", StringComparison.Ordinal)
                    && TmpfsValues.TryParseSize(option.Text, out var bytes, "size=".Length)
                    && bytes == 0)
                {
                    findings.Report(option, option.Text, mount.Destination?.Text ?? "");
                }
            }
        }
    }
}
