using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC02: a rule has an action.</summary>
internal static class RuleWithoutAction
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5018",
        Reference = "SEC02",
        Severity = RuleSeverity.Error,
        Title = "Rule has no action",
        Message = "The rule has no action",
        Runsc = SeccompFacts.MissingAction.Text,
        Remedy = "Write 'action', such as 'SCMP_ACT_ERRNO'",
        NoRepair = "which action is meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var rule in spec.Config.Linux.Seccomp.Syscalls)
        {
            if (rule.Lacks("action"))
            {
                findings.ReportMissing(rule, "action");
            }
        }
    }
}
