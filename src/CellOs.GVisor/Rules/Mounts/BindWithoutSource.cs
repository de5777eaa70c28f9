using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT08: a bind mount has a source.</summary>
internal static class BindWithoutSource
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3108",
        Reference = "MNT08",
        Severity = RuleSeverity.Error,
        Title = "Bind mount without source",
        Message = "The bind mount at '{0}' has no source",
        Runsc = MountFacts.BindWithoutSource.Text,
        Remedy = "Write the absolute path of the file or directory on the host",
        NoRepair = "Only the author knows what is to be mounted.",
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

            switch (node["source"])
            {
                case null or SpecNull:
                    findings.ReportMissing(node, "source", mount.Destination?.Text ?? "");
                    break;
                case SpecString { IsEmpty: true } empty:
                    findings.Report(empty, mount.Destination?.Text ?? "");
                    break;
            }
        }
    }
}
