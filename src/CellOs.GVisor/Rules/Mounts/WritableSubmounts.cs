using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT26: a read-only recursive bind mount is read-only all the way down, outside of gVisor too.</summary>
internal static class WritableSubmounts
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL8326",
        Reference = "MNT26",
        Severity = RuleSeverity.OptIn,
        Title = "Read-only for the uppermost mount alone",
        Message = "'ro' on the bind mount at '{0}' is for the mount itself, and 'rbind' brings along what is mounted below its source",
        Runsc = MountFacts.WritableSubmounts.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        // Releases that refuse unknown words would not start with the option that helps elsewhere.
        var isOptionHarmless = spec.Target >= Vocabulary.MountOptionTable.UnknownWordsSkippedSince;
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.HasKnownOptions && mount.Options.Contains("rbind") && !mount.Options.Contains("rro") && mount.Options.Find("ro") is { } option)
            {
                findings.Report(
                    option,
                    isOptionHarmless ? Repair.AddMountOption("rro") : null,
                    mount.Destination?.Text ?? "",
                    isOptionHarmless
                        ? "For other runtimes add 'rro', and keep 'ro' for runsc"
                        : $"For other runtimes bind without recursion; 'rro' would stop runsc before {Vocabulary.MountOptionTable.UnknownWordsSkippedSince}");
            }
        }
    }
}
