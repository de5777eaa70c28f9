using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: a mount option has an effect in gVisor.</summary>
internal static class IgnoredOption
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3131",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.OptIn,
        Title = "Mount option without effect",
        Message = "'{0}' on the mount at '{1}' has no effect in gVisor{2}",
        Runsc = MountFacts.IgnoredOption.Text,
        Remedy = "Remove it, and do not count on it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.FileSystem is not { } type || !(FileSystemTypes.IsMountedBy(spec.Target, type) || mount.IsDevices))
            {
                continue;
            }

            foreach (var option in mount.Options)
            {
                if (option.IsConstant && !JoinedOptions.Is(option, mount) && !SecondEqualsSign.Is(option, mount) && IsLost(option.Text, mount, type, spec.Target, out var since))
                {
                    findings.Report(
                        option, Repair.Remove(), option.Text, mount.Destination?.Text ?? "", since == default ? "" : $" before release {since}");
                }
            }
        }
    }

    private static bool IsLost(string option, OciMount mount, string type, RunscRelease target, out RunscRelease since)
    {
        since = default;
        if (!MountOptionTable.TryGet(option, out var info))
        {
            return MountOptionTable.IsDataOption(type, option)
                && (mount.IsDevices ? !IsTrueOfDevices(option) : !MountOptionTable.IsDataOptionUsedByGVisor(type, option));
        }

        since = info.GVisorSince;
        switch (info.Kind)
        {
            // Words with rules of their own.
            case MountOptionKind.IdMap:
            case MountOptionKind.Special when RemountOfBind.Is(option, mount):
            case MountOptionKind.Special when option == "tmpcopyup" && (type != "tmpfs" || mount.IsAt("/")):
                return false;

            // A mount that gVisor makes by itself has no peers to be cut off from.
            case MountOptionKind.Propagation when option is "private" or "rprivate" or "slave" or "rslave":
                return false;

            case MountOptionKind.Recursive:
                return MountOptionTable.TryGetPlainForm(option, out var plain)
                    && IsUnmet(info, mount, target)
                    && IsUnmet(plain, mount, target)
                    && !mount.Options.Contains(plain.Name);

            default:
                return IsUnmet(info, mount, target);
        }
    }

    /// <summary>Whether an option says what the devices of gVisor are anyway: it makes them by itself and reads no option of a tmpfs.</summary>
    private static bool IsTrueOfDevices(string option) => option is "mode=755" or "mode=0755" or "uid=0" or "gid=0";

    private static bool IsUnmet(in MountOptionInfo option, OciMount mount, RunscRelease target) =>
        !option.IsDefault && mount.VerdictOf(option, target) == GVisorMountOption.Ignored;
}
