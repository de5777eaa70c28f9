using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC07: calls are handed to a listener that there is, and not those that it needs itself.</summary>
internal static class ImpossibleNotify
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5007",
        Reference = "SEC07",
        Severity = RuleSeverity.Error,
        Title = "Listener is asked where none can answer",
        Message = "{0}",
        Runsc = SeccompFacts.OtherAction.Text,
        Remedy = "{1}",
        NoRepair = "which listener or which calls are meant is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var seccomp = spec.Config.Linux.Seccomp;
        if (seccomp.DefaultAction is { } action && action.Is(Notify))
        {
            findings.Report(action, "Calls that no rule fits are handed to a listener, which cannot be the default", "Name the calls in a rule, and write another default");
        }

        if (!seccomp.HasNotify)
        {
            return;
        }

        if (seccomp.Node is { } node && node.Lacks("listenerPath"))
        {
            findings.ReportMissing(node, "listenerPath", "A rule hands calls to a listener, and no listener is named", "Give the path of its socket in 'listenerPath'");
        }
        else if (seccomp.ListenerPath is { IsEmpty: true } path)
        {
            findings.Report(path, "A rule hands calls to a listener, and no listener is named", "Give the path of its socket in 'listenerPath'");
        }

        foreach (var rule in seccomp.Syscalls)
        {
            if (new OciSyscallRule(rule).Action?.Is(Notify) == true && new OciSyscallRule(rule).Names.Find("write") is { } write)
            {
                findings.Report(write, "The call 'write' is handed to a listener, which the runtime needs to reach it", "Remove 'write' from the rule");
            }
        }
    }

    public const string Notify = "SCMP_ACT_NOTIFY";
}
