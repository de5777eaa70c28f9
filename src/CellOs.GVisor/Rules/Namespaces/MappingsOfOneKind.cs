using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Namespaces;

/// <summary>NS12: user and group ids are mapped together.</summary>
internal static class MappingsOfOneKind
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL2012",
        Reference = "NS12",
        Severity = RuleSeverity.Error,
        Title = "Only one kind of id is mapped",
        Message = "'{0}' has entries and '{1}' has none",
        Runsc = NamespaceFacts.MappingsOfOneKind.Text,
        Remedy = "Map both kinds",
        NoRepair = "the ids of groups need not be those of users",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var linux = spec.Config.Linux;
        if (linux.Namespace("user") is { HasPath: true })
        {
            return;
        }

        if (linux.UidMappings.NonEmpty is { } uid && !linux.HasGidMappings)
        {
            findings.Report(uid, "uidMappings", "gidMappings");
        }
        else if (linux.GidMappings.NonEmpty is { } gid && !linux.HasUidMappings)
        {
            findings.Report(gid, "gidMappings", "uidMappings");
        }
    }
}
