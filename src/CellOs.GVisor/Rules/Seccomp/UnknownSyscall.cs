using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC12: a rule names system calls of Linux.</summary>
internal static class UnknownSyscall
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5012",
        Reference = "SEC12",
        Severity = RuleSeverity.Warning,
        Title = "Unknown system call",
        Message = "'{0}' is not a system call of Linux",
        Runsc = SeccompFacts.UnknownCall.Text,
        Remedy = "Write {1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var rule in spec.Config.Linux.Seccomp.Syscalls)
        {
            foreach (var name in new OciSyscallRule(rule).Names)
            {
                if (!name.IsConstant || SyscallNames.IsKnownAnywhere(name.Text) || string.IsNullOrWhiteSpace(name.Text))
                {
                    continue;
                }

                var nearest = SyscallNames.Suggest(name.Text);
                findings.Report(
                    name,
                    nearest is null ? null : Repair.Replace(nearest),
                    name.Text,
                    nearest is null ? "a name of syscalls(2), such as 'openat'" : $"'{nearest}'");
            }
        }
    }
}
