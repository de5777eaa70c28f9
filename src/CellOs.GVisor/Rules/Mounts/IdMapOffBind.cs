using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT16: only bind mounts are identity-mapped.</summary>
internal static class IdMapOffBind
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3116",
        Reference = "MNT16",
        Severity = RuleSeverity.Error,
        Title = "Identity mapping of something else than a bind mount",
        Message = "The mount at '{0}' is no bind mount, so {1} cannot apply",
        Runsc = MountFacts.IdMapOffBind.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (!mount.IsOther)
            {
                continue;
            }

            if (mount.IdMapOption is { } option)
            {
                findings.Report(option, Repair.Remove(), mount.Destination?.Text ?? "", $"'{option.Text}'");
            }
            else if (mount.UidMappings is { Count: > 0, Array: { } users })
            {
                findings.Report(users, Repair.Remove(), mount.Destination?.Text ?? "", "uidMappings");
            }
            else if (mount.GidMappings is { Count: > 0, Array: { } groups })
            {
                findings.Report(groups, Repair.Remove(), mount.Destination?.Text ?? "", "gidMappings");
            }
        }
    }
}
