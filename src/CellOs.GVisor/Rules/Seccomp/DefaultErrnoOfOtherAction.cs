using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC05: a default errno goes with ERRNO and TRACE.</summary>
internal static class DefaultErrnoOfOtherAction
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5005",
        Reference = "SEC05",
        Severity = RuleSeverity.Error,
        Title = "Filter has an errno that its default action does not carry",
        Message = "'defaultErrnoRet' does not go with {0}",
        Runsc = SeccompFacts.Errno.Text,
        Remedy = "Remove it, or write SCMP_ACT_ERRNO",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var seccomp = spec.Config.Linux.Seccomp;
        if (seccomp is { DefaultErrnoRet: { } errno, DefaultAction: { IsConstant: true } action } && SeccompNames.IsAction(action.Text) && !SeccompNames.CarriesErrno(action.Text))
        {
            findings.Report(errno, Repair.Remove(), action.Text);
        }
    }
}
