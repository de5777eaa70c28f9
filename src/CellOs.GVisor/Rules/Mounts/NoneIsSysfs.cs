using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: the type <c>none</c> stands on bind mounts only.</summary>
internal static class NoneIsSysfs
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3135",
        Severity = RuleSeverity.Error,
        Title = "Type 'none' without a bind option",
        Message = "The mount at '{0}' has the type 'none' and neither the option 'bind' nor 'rbind'",
        Runsc = MountFacts.NoneIsSysfs.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.FileSystem == "none" && !mount.IsDevices)
            {
                findings.Report(mount.Type!, BindOption.RepairFor(mount), mount.Destination?.Text ?? "", BindOption.RemedyFor(mount));
            }
        }
    }
}
