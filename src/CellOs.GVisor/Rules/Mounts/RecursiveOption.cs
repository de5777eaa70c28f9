using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT17: the recursive forms of options (<c>rro</c>) mean nothing to runsc.</summary>
internal static class RecursiveOption
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3117",
        Reference = "MNT17",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Recursive mount option",
        Message = "'{0}' on the mount at '{1}' is an option of Linux 5.12 that runsc does not know",
        Runsc = MountFacts.RecursiveOption.Text,
        Remedy = "{2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            foreach (var option in mount.Options)
            {
                if (!option.IsConstant
                    || !MountOptionTable.TryGetPlainForm(option.Text, out var plain)
                    || !MountOptionTable.TryGet(option.Text, out var recursive))
                {
                    continue;
                }

                var hasPlain = mount.Options.Contains(plain.Name);
                if (mount.VerdictOf(recursive, spec.Target) == GVisorMountOption.Refused || IsLost(mount, plain, hasPlain, spec.Target))
                {
                    var isNeeded = !hasPlain && !plain.IsDefault;
                    findings.Report(
                        option,
                        isNeeded ? Repair.Replace(plain.Name) : Repair.Remove(),
                        option.Text,
                        mount.Destination?.Text ?? "",
                        isNeeded ? $"Write '{plain.Name}', which runsc applies to what is mounted below too" : "Remove it");
                }
            }
        }
    }

    /// <summary>Whether it stands for something that runsc would do if it were asked in plain words.</summary>
    private static bool IsLost(OciMount mount, in MountOptionInfo plain, bool hasPlain, RunscRelease target) =>
        mount.FileSystem is not null && !hasPlain && !plain.IsDefault && mount.VerdictOf(plain, target) == GVisorMountOption.Honoured;
}
