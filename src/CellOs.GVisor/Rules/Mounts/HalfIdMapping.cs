using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT14: a mount has mappings of both kinds or of none.</summary>
internal static class HalfIdMapping
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3114",
        Reference = "MNT14",
        Severity = RuleSeverity.Error,
        Title = "Identity mappings of one kind only",
        Message = "The mount at '{0}' has {1} but no {2}, which the OCI specification forbids",
        Runsc = MountFacts.HalfIdMapping.Text,
        Remedy = "Add {2}, or remove {1}",
        NoRepair = "Users and groups need not be mapped alike.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.UidMappings is { Count: > 0, Array: { } users } && mount.GidMappings.Count == 0)
            {
                findings.Report(users, mount.Destination?.Text ?? "", "uidMappings", "gidMappings");
            }
            else if (mount.GidMappings is { Count: > 0, Array: { } groups } && mount.UidMappings.Count == 0)
            {
                findings.Report(groups, mount.Destination?.Text ?? "", "gidMappings", "uidMappings");
            }
        }
    }
}
