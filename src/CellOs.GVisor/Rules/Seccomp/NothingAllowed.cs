using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC13: a filter that denies by default allows something.</summary>
internal static class NothingAllowed
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5013",
        Reference = "SEC13",
        Severity = RuleSeverity.Warning,
        Title = "Filter lets no system call through",
        Message = "The default action is {0}, and no rule allows a call",
        Runsc = SeccompFacts.NothingAllowed.Text,
        Remedy = "Allow what the program needs, or let the default be SCMP_ACT_ALLOW",
        NoRepair = "what the program needs is not known",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var seccomp = spec.Config.Linux.Seccomp;
        if (seccomp is not { Node: { } node, DefaultAction: { IsConstant: true } action } || !SeccompNames.IsAction(action.Text) || SeccompNames.LetsThrough(action.Text))
        {
            return;
        }

        foreach (var rule in seccomp.Syscalls)
        {
            if (new OciSyscallRule(rule).Action is not { IsConstant: true } other || SeccompNames.LetsThrough(other.Text))
            {
                return;
            }
        }

        findings.Report(node, action.Text);
    }
}
