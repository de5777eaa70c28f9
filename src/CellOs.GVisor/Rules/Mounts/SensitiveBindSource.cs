using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT24: no part of the host that gives it away is bound into the cell.</summary>
internal static class SensitiveBindSource
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL8324",
        Reference = "MNT24",
        Severity = RuleSeverity.OptIn,
        Title = "Sensitive part of the host in the cell",
        Message = "The bind mount at '{1}' shows the cell '{0}' of the host, {2}",
        Runsc = MountFacts.SensitiveBindSource.Text,
        Remedy = "Mount no more than the file or directory that the program needs",
        NoRepair = "What the program needs of it is open.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.IsBind && mount.Source is { IsConstant: true } source && SensitiveHostPaths.Describe(source.Text) is { } description)
            {
                findings.Report(source, source.Text, mount.Destination?.Text ?? "", description);
            }
        }
    }
}
