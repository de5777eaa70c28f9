using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT11: a mount option is a word that the specification or the file system knows.</summary>
internal static class UnknownMountOption
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3111",
        Reference = "MNT11",
        Severity = RuleSeverity.Error,
        Title = "Unknown mount option",
        Message = "'{0}' is no option of a {1} mount",
        Runsc = MountFacts.UnknownMountOption.Text,
        Remedy = "{2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.FileSystem is not { } type || !MountOptionTable.HasClosedDataOptions(type))
            {
                continue;
            }

            foreach (var option in mount.Options)
            {
                if (!option.IsConstant
                    || MountOptionTable.Contains(option.Text)
                    || MountOptionTable.IsDataOption(type, option.Text)
                    || JoinedOptions.Is(option, mount)
                    || (mount.IsBind && FileSystemOptionOnBind.OwnerOf(option.Text) is not null))
                {
                    continue;
                }

                var nearest = MountOptionTable.Suggest(type, option.Text);
                var repair = nearest is null ? Repair.Remove() : Repair.Replace(nearest);
                findings.Report(option, repair, option.Text, type, nearest is null ? "Remove it" : $"Write '{nearest}'");
            }
        }
    }
}
