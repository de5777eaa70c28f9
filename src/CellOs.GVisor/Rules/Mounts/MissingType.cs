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
            switch (node["type"])
            {
                case null or SpecNull when IsNothing(mount):
                    findings.ReportMissing(node, "type", BindOption.RepairFor(mount), mount.Destination?.Text ?? "", BindOption.RemedyFor(mount));
                    break;
                case SpecString { IsEmpty: true } empty when IsNothing(mount):
                    findings.Report(empty, BindOption.RepairFor(mount), mount.Destination?.Text ?? "", BindOption.RemedyFor(mount));
                    break;
            }
        }
    }

    /// <summary>An option that no mount has is not looked at without a type, so that nothing else would speak.</summary>
    private static bool IsNothing(OciMount mount) => !mount.HasBindOption && mount.HasKnownOptions && !mount.IsDevices && !mount.Node.IsMisspelt("options");
}
