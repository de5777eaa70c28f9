using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC03: a rule names at least one system call, and no blank one.</summary>
internal static class RuleWithoutNames
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5003",
        Reference = "SEC03",
        Severity = RuleSeverity.Error,
        Title = "Rule names no system call",
        Message = "The rule {0}",
        Runsc = SeccompFacts.Name.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Linux.Seccomp.Syscalls)
        {
            if (node.Lacks("names"))
            {
                findings.ReportMissing(node, "names", "has no names", "List the system calls in 'names', or remove the rule");
                continue;
            }

            var names = new OciSyscallRule(node).Names;
            if (names is { Array: { } array, Count: 0 })
            {
                findings.Report(array, "has no names", "List the system calls in 'names', or remove the rule");
            }

            foreach (var name in names)
            {
                if (name.IsConstant && string.IsNullOrWhiteSpace(name.Text))
                {
                    findings.Report(name, names.Count > 1 ? Repair.Remove() : null, "has a blank name", "Remove the name, or write the system call that is meant");
                }
            }
        }
    }
}
