using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>pselect6 has another name in early releases.</summary>
internal static class LateNameOfPselect
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5026",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "pselect6 is left out by the target",
        Message = "runsc {0}, the oldest that is to run this cell, has no rule for 'pselect6'",
        Runsc = SeccompFacts.Pselect6.Text,
        Remedy = "Name 'pselect' beside it",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (SeccompFacts.Pselect6.IsHonouredBy(spec.Target) || !OciSeccomp.IsApplied(spec))
        {
            return;
        }

        foreach (var rule in spec.Config.Linux.Seccomp.Syscalls)
        {
            var names = new OciSyscallRule(rule).Names;
            if (names.Find("pselect6") is { } name && !names.Contains(SyscallNames.EarlyPselect6))
            {
                findings.Report(name, Repair.Split($"{name.Text},{SyscallNames.EarlyPselect6}"), spec.Target.ToString());
            }
        }
    }
}
