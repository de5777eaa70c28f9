using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT22: a mount that is no bind mount has a type.</summary>
internal static class MissingType
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3122",
        Reference = "MNT22",
        Severity = RuleSeverity.Error,
        Title = "Mount without type",
        Message = "The mount at '{0}' has neither a type nor the option 'bind' or 'rbind'",
        Runsc = MountFacts.MissingType.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.HasBindOption || !mount.HasKnownOptions || mount.IsDevices)
            {
                continue;
            }

            switch (node["type"])
            {
                case null or SpecNull:
                    findings.ReportMissing(node, "type", BindOption.RepairFor(mount), mount.Destination?.Text ?? "", BindOption.RemedyFor(mount));
                    break;
                case SpecString { IsEmpty: true } empty:
                    findings.Report(empty, BindOption.RepairFor(mount), mount.Destination?.Text ?? "", BindOption.RemedyFor(mount));
                    break;
            }
        }
    }
}
