using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC04: an errno goes with ERRNO and TRACE.</summary>
internal static class ErrnoOfOtherAction
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5004",
        Reference = "SEC04",
        Severity = RuleSeverity.Error,
        Title = "Rule has an errno that its action does not carry",
        Message = "'errnoRet' does not go with {0}",
        Runsc = SeccompFacts.Errno.Text,
        Remedy = "Remove it, or write SCMP_ACT_ERRNO",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Seccomp.Syscalls)
        {
            var rule = new OciSyscallRule(node);
            if (rule is { ErrnoRet: { } errno, Action: { IsConstant: true } action } && SeccompNames.IsAction(action.Text) && !SeccompNames.CarriesErrno(action.Text))
            {
                findings.Report(errno, Repair.Remove(), action.Text);
            }
        }
    }
}
