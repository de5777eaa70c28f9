using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS13: id 0 of the cell is mapped.</summary>
internal static class RootIsNotMapped
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2013",
        Reference = "NS13",
        Severity = RuleSeverity.Error,
        Title = "Id 0 of the cell is not mapped",
        Message = "No entry of '{0}' maps id 0 of the cell",
        Runsc = NamespaceFacts.RootIsNotMapped.Text,
        Remedy = "Map 0 too",
        NoRepair = "which id of the host stands for root is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var linux = spec.Config.Linux;
        if (linux.Namespace("user") is { HasPath: false })
        {
            Check(linux.UidMappings, "uidMappings", findings);
            Check(linux.GidMappings, "gidMappings", findings);
        }
    }

    private static void Check(ObjectItems mappings, string name, FindingList findings)
    {
        foreach (var mapping in mappings)
        {
            // One that no kernel takes was meant for something else; that is a finding of its own.
            if (new OciIdMapping(mapping) is not { ContainerId: { IsConstant: true, Value: > 0 }, GoesBeyond: false })
            {
                return;
            }
        }

        if (mappings.NonEmpty is { } array)
        {
            findings.Report(array, name);
        }
    }
}
