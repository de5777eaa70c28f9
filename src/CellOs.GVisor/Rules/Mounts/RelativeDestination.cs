using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>MNT02: a mount's destination is an absolute path.</summary>
internal static class RelativeDestination
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL3102",
        Reference = "MNT02",
        Severity = RuleSeverity.Error,
        Title = "Mount destination is not absolute",
        Message = "The mount's destination '{0}' is relative",
        Runsc = MountFacts.RelativeDestination.Text,
        Remedy = "Write '{1}'",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            if (new OciMount(node).Destination is { Text: { Length: > 0 } path } destination && !LinuxPath.IsAbsolute(path))
            {
                var absolute = LinuxPath.Clean(path);
                findings.Report(destination, destination.IsConstant ? Repair.Replace(absolute) : null, path, absolute);
            }
        }
    }
}
