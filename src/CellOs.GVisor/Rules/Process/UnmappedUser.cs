using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC18: the ids of the process are mapped in its user namespace.</summary>
internal static class UnmappedUser
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1018",
        Reference = "PRC18",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "User or group is not mapped",
        Message = "The {0} {1} is in none of the ranges of linux.{2}, so the user namespace does not have it",
        Runsc = ProcessFacts.UnmappedUser.Text,
        Remedy = "Map it, or choose one that is mapped",
        NoRepair = "Whether the id or the mapping is wrong is not known.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        // A namespace that is joined brings its own mappings.
        var linux = spec.Config.Linux;
        if (linux.Namespace("user") is not { Path: null or { IsEmpty: true } })
        {
            return;
        }

        var user = spec.Config.Process.User;
        Check(user.Uid, linux.UidMappings, "user id", "uidMappings", findings);
        Check(user.Gid, linux.GidMappings, "group id", "gidMappings", findings);
        foreach (var gid in user.AdditionalGids)
        {
            Check(gid, linux.GidMappings, "supplementary group id", "gidMappings", findings);
        }
    }

    private static void Check(SpecNumber? id, ObjectItems mappings, string what, string key, FindingList findings)
    {
        // That 0 is not mapped is a finding of its own.
        if (id is { IsConstant: true, Value: not 0 } && IdMappingRanges.Cover(mappings, id.Value) == false)
        {
            findings.Report(id, what, id.Value.ToString(CultureInfo.InvariantCulture), key);
        }
    }
}
