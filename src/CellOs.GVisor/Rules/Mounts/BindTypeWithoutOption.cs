using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT07: a mount of type <c>bind</c> has the option <c>bind</c> or <c>rbind</c>.</summary>
internal static class BindTypeWithoutOption
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3107",
        Reference = "MNT07",
        Severity = RuleSeverity.Warning,
        Title = "Bind mount by type alone",
        Message = "The mount at '{0}' has the type 'bind' but neither the option 'bind' nor 'rbind', which alone count for the OCI specification",
        Runsc = MountFacts.BindTypeWithoutOption.Text,
        Remedy = "Add the option 'bind'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.Type?.Is("bind") != true || !mount.LacksBindOption)
            {
                continue;
            }

            var repair = Repair.AddMountOption("bind");
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
}
