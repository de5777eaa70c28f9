using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: what is mounted at <c>/dev</c> holds devices.</summary>
internal static class OtherTypeAtDev
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3145",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Other file system at /dev",
        Message = "The mount at /dev has the type '{0}', which is not what will be there",
        Runsc = MountFacts.OtherTypeAtDev.Text,
        Remedy = "Write 'tmpfs', as other runtimes fill it with devices too",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.FileSystem is { } type && type is not ("tmpfs" or "devtmpfs" or "dev") && mount.IsDevices)
            {
                findings.Report(mount.Type!, Repair.Replace("tmpfs"), type);
            }
        }
    }
}
