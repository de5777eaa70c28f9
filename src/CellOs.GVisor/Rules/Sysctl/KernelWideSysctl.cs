using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Sysctl;

/// <summary>SC05: a parameter belongs to a namespace; one of the whole kernel is not the cell's to set.</summary>
internal static class KernelWideSysctl
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5105",
        Reference = "SC05",
        Severity = RuleSeverity.Error,
        Title = "Parameter of the whole kernel",
        Message = "'{0}' is not known to belong to a namespace, so it would be set for the host and everything on it",
        Runsc = SysctlFacts.Sysctl.Text + "; runc and crun refuse to start",
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var sysctl in spec.Config.Linux.Sysctl)
        {
            // In gVisor each sandbox has this one for itself.
            if (sysctl.Scope == SysctlScope.Kernel && !SysctlNames.AreSame(sysctl.Name, SysctlNames.NrOpen))
            {
                findings.ReportKey(sysctl.Member, Repair.Remove(), sysctl.Name);
            }
        }
    }
}
