using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC15: the user and the group are written out.</summary>
internal static class ImplicitUser
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1015",
        Reference = "PRC15",
        Severity = RuleSeverity.Warning,
        Title = "User or group not written out",
        Message = "The process has no {0}",
        Runsc = ProcessFacts.ImplicitUser.Text,
        Remedy = "Write uid and gid, even where 0 is meant",
        NoRepair = "To write 0 would make root of a slip.",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (spec.Config.Process.Node is not { } process)
        {
            return;
        }

        if (process.Lacks("user"))
        {
            findings.ReportMissing(process, "user", "user");
            return;
        }

        if (spec.Config.Process.User.Node is not { } user)
        {
            return;
        }

        if (user.Lacks("uid"))
        {
            findings.ReportMissing(user, "uid", "uid");
        }

        if (user.Lacks("gid"))
        {
            findings.ReportMissing(user, "gid", "gid");
        }
    }
}
