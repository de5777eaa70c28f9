using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Sysctl;

/// <summary>SC04: a parameter of the user namespace is set in a cell that has its own.</summary>
internal static class UserSysctlWithoutNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5104",
        Reference = "SC04",
        Severity = RuleSeverity.Error,
        Title = "User namespace parameter of the host",
        Message = "'{0}' is a parameter of the user namespace, and the cell has no namespace 'user' of its own, so it would be set for the host",
        Runsc = SysctlFacts.Sysctl.Text + "; runc and crun refuse to start",
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var sysctl in spec.Config.Linux.Sysctl)
        {
            if (sysctl.Scope == SysctlScope.User && spec.Config.Linux.LacksNamespace("user"))
            {
                findings.ReportKey(sysctl.Member, Repair.Remove(), sysctl.Name);
            }
        }
    }
}
