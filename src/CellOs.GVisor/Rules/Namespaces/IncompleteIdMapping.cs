using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>An id mapping has its three numbers.</summary>
internal static class IncompleteIdMapping
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2030",
        Severity = RuleSeverity.Error,
        Title = "Incomplete id mapping",
        Message = "This mapping has no '{0}', which the OCI specification requires",
        Runsc = NamespaceFacts.IncompleteIdMapping.Text,
        Remedy = "Write all three numbers",
        NoRepair = "the number is open",
        Check = Check,
    };

    private static readonly string[] Required = ["containerID", "hostID", "size"];

    private static void Check(CellSpec spec, FindingList findings)
    {
        Check(spec.Config.Linux.UidMappings, findings);
        Check(spec.Config.Linux.GidMappings, findings);
    }

    private static void Check(ObjectItems mappings, FindingList findings)
    {
        foreach (var mapping in mappings)
        {
            foreach (var key in Required)
            {
                if (mapping.Lacks(key))
                {
                    findings.ReportMissing(mapping, key, key);
                }
            }
        }
    }
}
