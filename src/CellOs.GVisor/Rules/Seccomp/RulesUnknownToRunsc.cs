using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>some rule names a call that runsc knows.</summary>
internal static class RulesUnknownToRunsc
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5025",
        Severity = RuleSeverity.Error,
        ImportedSeverity = RuleSeverity.Warning,
        Title = "Filter knows no system call",
        Message = "The rules name no system call that runsc {0}, the oldest that is to run this cell, knows",
        Runsc = SeccompFacts.EmptyRules.Text,
        Remedy = "Remove the rules, or name calls that gVisor has",
        NoRepair = "whether rules or names are to change is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        if (SeccompFacts.EmptyRules.For(spec.Target) is not RunscTreatment.Crashes || !OciSeccomp.IsApplied(spec)
            || spec.Config.Linux.Seccomp.Syscalls is not { Array: { } array, Count: > 0 } rules)
        {
            return;
        }

        foreach (var rule in rules)
        {
            foreach (var name in new OciSyscallRule(rule).Names)
            {
                if (!name.IsConstant || (SyscallNames.IsKnownToRunsc(name.Text) && !IsLate(name.Text, spec.Target)) || name.Text == SyscallNames.EarlyPselect6)
                {
                    return;
                }
            }
        }

        findings.Report(array, spec.Target.ToString());
    }

    private static bool IsLate(string name, RunscRelease target) => name == "pselect6" && !SeccompFacts.Pselect6.IsHonouredBy(target);
}
