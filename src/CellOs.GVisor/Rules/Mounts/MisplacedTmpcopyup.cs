using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT18: <c>tmpcopyup</c> stands on a tmpfs below the root.</summary>
internal static class MisplacedTmpcopyup
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3118",
        Reference = "MNT18",
        Severity = RuleSeverity.Error,
        Title = "'tmpcopyup' where nothing can be copied",
        Message = "'tmpcopyup' fills a new tmpfs, which the mount at '{0}' {1}",
        Runsc = MountFacts.MisplacedTmpcopyup.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.Options.Find("tmpcopyup") is not { } option)
            {
                continue;
            }

            if (mount.FileSystem is { } type && type != "tmpfs")
            {
                findings.Report(option, Repair.Remove(), mount.Destination?.Text ?? "", "is not");
            }
            else if (mount.IsAt("/"))
            {
                findings.Report(option, Repair.Remove(), mount.Destination?.Text ?? "", "cannot be, over the root filesystem it would copy");
            }
        }
    }
}
