using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC15: on gVisor there are five actions.</summary>
internal static class ActionThatRunscRefuses
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5017",
        Reference = "SEC15",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Action that gVisor does not have",
        Message = "gVisor does not have the action {0}",
        Runsc = SeccompFacts.OtherAction.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var seccomp = spec.Config.Linux.Seccomp;
        if (seccomp.DefaultAction is { } byDefault && !byDefault.Is(ImpossibleNotify.Notify))
        {
            Check(byDefault, findings);
        }

        foreach (var rule in seccomp.Syscalls)
        {
            Check(new OciSyscallRule(rule).Action, findings);
        }
    }

    private static void Check(SpecString? action, FindingList findings)
    {
        if (action is { IsConstant: true } && SeccompNames.IsAction(action.Text) && !SeccompNames.IsActionOfRunsc(action.Text))
        {
            var isSame = action.Text == "SCMP_ACT_KILL_THREAD";
            findings.Report(
                action,
                isSame ? Repair.Replace("SCMP_ACT_KILL") : null,
                action.Text,
                isSame ? "'SCMP_ACT_KILL', which is the same" : "one of these five, such as 'SCMP_ACT_ERRNO'");
        }
    }
}
