using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Mounts;

/// <summary>gVisor: the mappings of a mount are whole, and each maps something.</summary>
internal static class MalformedIdMapping
{
    private static readonly string[] Members = ["containerID", "hostID", "size"];

    public static Rule Rule { get; } = new()
    {
        Id = "CELL3146",
        Severity = RuleSeverity.Error,
        Title = "Malformed identity mapping of a mount",
        Message = "A mapping of the mount at '{0}' {1}",
        Runsc = MountFacts.MalformedIdMapping.Text,
        Remedy = "Write containerID, hostID and a size of 1 or more",
        NoRepair = "Which ids are meant is open.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Mounts)
        {
            var mount = new OciMount(node);
            Check(mount, mount.UidMappings, findings);
            Check(mount, mount.GidMappings, findings);
        }
    }

    private static void Check(OciMount mount, ObjectItems mappings, FindingList findings)
    {
        foreach (var node in mappings)
        {
            foreach (var member in Members)
            {
                if (node[member] is null or SpecNull)
                {
                    findings.ReportMissing(node, member, mount.Destination?.Text ?? "", $"has no {member}");
                }
            }

            if (new OciIdMapping(node).Size is { IsConstant: true, Value: <= 0 } size)
            {
                findings.Report(size, mount.Destination?.Text ?? "", "maps no id, for its size is 0");
            }
        }
    }
}
