using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>The ids of the process are ids: the largest number of 32 bits stands for none.</summary>
internal static class InvalidId
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1027",
        Severity = RuleSeverity.Warning,
        Title = "Id that stands for no user",
        Message = "The {0} 4294967295 is the one that stands for none",
        Runsc = ProcessFacts.InvalidId.Text,
        Remedy = "Choose another, such as 65534 for a user who owns nothing",
        NoRepair = "which user is meant is for a person to say",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var user = spec.Config.Process.User;
        Check(user.Uid, "user id", findings);
        Check(user.Gid, "group id", findings);
        foreach (var gid in user.AdditionalGids)
        {
            Check(gid, "supplementary group id", findings);
        }
    }

    private static void Check(SpecNumber? id, string what, FindingList findings)
    {
        if (id is { IsConstant: true, Value: uint.MaxValue })
        {
            findings.Report(id, what);
        }
    }
}
