using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Sysctl;

/// <summary>SC02: a parameter of inter-process communication is set in a cell that has its own.</summary>
internal static class IpcSysctlWithoutNamespace
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5102",
        Reference = "SC02",
        Severity = RuleSeverity.Error,
        Title = "IPC parameter of the host",
        Message = "'{0}' is a parameter of inter-process communication, and the cell has no namespace 'ipc' of its own, so it would be set for the host",
        Runsc = SysctlFacts.Sysctl.Text + "; runc and crun refuse to start",
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var sysctl in spec.Config.Linux.Sysctl)
        {
            if (sysctl.Scope == SysctlScope.Ipc && spec.Config.Linux.LacksNamespace("ipc"))
            {
                findings.ReportKey(sysctl.Member, Repair.Remove(), sysctl.Name);
            }
        }
    }
}
