using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT09: the source of a bind mount is an absolute path.</summary>
internal static class RelativeBindSource
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3109",
        Reference = "MNT09",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Source of a bind mount is not absolute",
        Message = "The source '{0}' of the bind mount is relative, so it is taken from the bundle, which the launcher of a cell makes afresh and empty",
        Runsc = MountFacts.RelativeBindSource.Text,
        Remedy = "Write an absolute path, or bind a property whose value is one",
        NoRepair = "Where the path starts on the host is open.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            if (mount.IsBind && mount.Source is { Text: { Length: > 0 } path } source && !LinuxPath.IsAbsolute(path))
            {
                findings.Report(source, path);
            }
        }
    }
}
