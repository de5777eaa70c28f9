using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Process;

/// <summary>PRC14: a user on Linux is a number, not a name.</summary>
internal static class WindowsUserName
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1014",
        Reference = "PRC14",
        Severity = RuleSeverity.Warning,
        Title = "User name on Linux",
        Message = "The user name '{0}' is for Windows",
        Runsc = ProcessFacts.WindowsUserName.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var user = spec.Config.Process.User;
        if (user.Username is not { } name)
        {
            return;
        }

        // Where no uid stands, taking the name out would leave nothing of what was meant.
        var hasUid = user.Uid is not null;
        findings.Report(
            name,
            hasUid ? Repair.Remove() : null,
            name.Text,
            hasUid ? "Remove it" : "Write the user's uid and gid");
    }
}
