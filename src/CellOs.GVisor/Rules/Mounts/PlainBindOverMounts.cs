using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: a directory that has mounts below it is bound recursively.</summary>
internal static class PlainBindOverMounts
{
    // What has mounts below it on every Linux host.
    private static readonly string[] Directories = ["/", "/dev", "/sys"];

    public static Rule Rule { get; } = new()
    {
        Id = "CELL3144",
        Severity = RuleSeverity.Warning,
        Title = "Plain bind of a directory with mounts below it",
        Message = "The bind mount at '{1}' is not recursive, but '{0}' has mounts below it",
        Runsc = MountFacts.PlainBindOverMounts.Text,
        Remedy = "Use 'rbind'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (!mount.IsBind || !mount.HasKnownOptions || mount.Options.Contains("rbind")
                || mount.Source is not { IsConstant: true } source || !HasMountsBelow(source.Text))
            {
                continue;
            }

            var place = mount.Destination?.Text ?? "";
            if (mount.Options.Find("bind") is { } option)
            {
                // A word that stands for another setting cannot be replaced where it was written.
                findings.Report(option, option.Origin is null ? null : Repair.Replace("rbind"), source.Text, place);
            }
            else
            {
                findings.Report(source, Repair.AddMountOption("rbind"), source.Text, place);
            }
        }
    }

    private static bool HasMountsBelow(string path)
    {
        foreach (var directory in Directories)
        {
            if (LinuxPath.IsAbsolute(path) && LinuxPath.AreSame(path, directory))
            {
                return true;
            }
        }

        return false;
    }
}
