using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Sysctl;

/// <summary>SC01: a parameter of the network is set in a cell that has its own.</summary>
internal static class NetworkSysctlWithoutNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5101",
        Reference = "SC01",
        Severity = RuleSeverity.Error,
        Title = "Network parameter of the host",
        Message = "'{0}' is a parameter of the network, and the cell has no namespace 'network' of its own, so it would be set for the host",
        Runsc = SysctlFacts.Sysctl.Text + "; runc and crun refuse to start",
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var sysctl in spec.Config.Linux.Sysctl)
        {
            if (sysctl.Scope == SysctlScope.Network && spec.Config.Linux.LacksNamespace("network"))
            {
                findings.ReportKey(sysctl.Member, Repair.Remove(), sysctl.Name);
            }
        }
    }
}
