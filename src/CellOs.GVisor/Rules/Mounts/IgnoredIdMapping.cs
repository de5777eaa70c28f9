using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: identity-mapped mounts need a runsc that maps.</summary>
internal static class IgnoredIdMapping
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3133",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Identity-mapped mount without effect",
        Message = "The bind mount at '{0}' is to be identity-mapped, which runsc does since release {1} only",
        Runsc = MountFacts.IgnoredIdMapping.Text,
        Remedy = "Remove the mappings, or set the build property CellOsRunscVersion to {1} or later",
        NoRepair = "The mappings, their option and the owners of the files belong together.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (MountFacts.IgnoredIdMapping.IsHonouredBy(spec.Target))
        {
            return;
        }

        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.IsBind && (mount.UidMappings.Count > 0 ? mount.UidMappings.Array : mount.GidMappings.Count > 0 ? mount.GidMappings.Array : null) is { } mappings)
            {
                findings.Report(mappings, mount.Destination?.Text ?? "", MountFacts.IgnoredIdMapping.HonouredSince.ToString()!);
            }
        }
    }
}
