using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT15: a bind mount with mappings has the option <c>idmap</c> or <c>ridmap</c>.</summary>
internal static class IdMappingWithoutOption
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3115",
        Reference = "MNT15",
        Severity = RuleSeverity.Warning,
        Title = "Identity mappings without the option",
        Message = "The bind mount at '{0}' has mappings but neither the option 'idmap' nor 'ridmap', which the OCI specification asks for",
        Runsc = MountFacts.IdMappingWithoutOption.Text,
        Remedy = "Add the option 'idmap'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (!mount.IsBind || !mount.HasMappings || !mount.HasKnownOptions || mount.IdMapOption is not null || IsRefused(mount, spec.Target))
            {
                continue;
            }

            var repair = Repair.AddMountOption("idmap");
            var place = mount.Destination?.Text ?? "";
            if (mount.Options.Array is { } options)
            {
                findings.Report(options, repair, place);
            }
            else
            {
                findings.ReportMissing(node, "options", repair, place);
            }
        }
    }

    /// <summary>Whether the advice would stop the oldest runsc from starting the cell.</summary>
    private static bool IsRefused(OciMount mount, RunscRelease target) =>
        MountOptionTable.TryGet("idmap", out var option) && mount.VerdictOf(option, target) == GVisorMountOption.Refused;
}
