using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC02: actions, operators, flags and architectures are those of the specification.</summary>
internal static class UnknownSeccompWord
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5002",
        Reference = "SEC02",
        Severity = RuleSeverity.Error,
        Title = "Unknown word in the filter",
        Message = "'{0}' is not {1} of a filter",
        Runsc = SeccompFacts.UnknownWord.Text,
        Remedy = "Write {2}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var seccomp = spec.Config.Linux.Seccomp;
        foreach (var architecture in seccomp.Architectures)
        {
            if (architecture.IsConstant && !SeccompNames.IsArchitecture(architecture.Text))
            {
                Report(architecture, SeccompNames.SuggestArchitecture(architecture.Text), "an architecture", "SCMP_ARCH_X86_64", findings);
            }
        }

        foreach (var flag in seccomp.Flags)
        {
            if (flag.IsConstant && !SeccompNames.IsFlag(flag.Text))
            {
                Report(flag, SeccompNames.SuggestFlag(flag.Text), "a flag", "SECCOMP_FILTER_FLAG_LOG", findings);
            }
        }

        foreach (var node in seccomp.Syscalls)
        {
            var rule = new OciSyscallRule(node);
            if (rule.Action is { IsConstant: true } action && !SeccompNames.IsAction(action.Text))
            {
                Report(action, SeccompNames.SuggestAction(action.Text), "an action", "SCMP_ACT_ERRNO", findings);
            }

            foreach (var condition in rule.Args)
            {
                if (new OciSyscallArgument(condition).Op is { IsConstant: true } op && !SeccompNames.IsOperator(op.Text))
                {
                    Report(op, SeccompNames.SuggestOperator(op.Text), "an operator", "SCMP_CMP_EQ", findings);
                }
            }
        }
    }

    private static void Report(SpecString word, string? nearest, string kind, string example, FindingList findings) =>
        findings.Report(
            word,
            nearest is null ? null : Repair.Replace(nearest),
            word.Text,
            kind,
            nearest is null ? $"one of those in the specification, such as '{example}'" : $"'{nearest}'");
}
