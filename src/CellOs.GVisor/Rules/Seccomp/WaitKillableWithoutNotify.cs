using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC08: WAIT_KILLABLE_RECV is about waiting for a listener.</summary>
internal static class WaitKillableWithoutNotify
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5008",
        Reference = "SEC08",
        Severity = RuleSeverity.Warning,
        Title = "Flag for a listener, and no listener",
        Message = "SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV is set, and no rule hands calls to a listener",
        Runsc = SeccompFacts.Flags.Text,
        Remedy = "Remove the flag",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var seccomp = spec.Config.Linux.Seccomp;
        if (seccomp.Flags.Find("SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV") is { } flag && !seccomp.HasNotify)
        {
            findings.Report(flag, Repair.Remove());
        }
    }
}
