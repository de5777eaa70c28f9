using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC15: on gVisor a filter has no flags.</summary>
internal static class IgnoredFlag
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5022",
        Reference = "SEC15",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Flag of the filter has no effect",
        Message = "{0} has no effect on gVisor",
        Runsc = SeccompFacts.Flags.Text,
        Remedy = "Remove it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (!OciSeccomp.IsApplied(spec))
        {
            return;
        }

        foreach (var flag in spec.Config.Linux.Seccomp.Flags)
        {
            if (flag.Is("SECCOMP_FILTER_FLAG_LOG") || flag.Is("SECCOMP_FILTER_FLAG_SPEC_ALLOW"))
            {
                findings.Report(flag, Repair.Remove(), flag.Text);
            }
        }
    }
}
