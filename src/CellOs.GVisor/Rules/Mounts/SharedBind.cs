using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT19: a bind mount is not <c>shared</c>.</summary>
internal static class SharedBind
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3119",
        Reference = "MNT19",
        Severity = RuleSeverity.Error,
        Title = "Shared bind mount",
        Message = "'{0}' would carry mounts of the cell at '{1}' to the host, which gVisor never does",
        Runsc = MountFacts.SharedBind.Text,
        Remedy = "Write '{2}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (!mount.IsBind)
            {
                continue;
            }

            foreach (var option in mount.Options)
            {
                if (option.Is("shared") || option.Is("rshared"))
                {
                    var apart = option.Is("shared") ? "private" : "rprivate";
                    findings.Report(option, Repair.Replace(apart), option.Text, mount.Destination?.Text ?? "", apart);
                }
            }
        }
    }
}
