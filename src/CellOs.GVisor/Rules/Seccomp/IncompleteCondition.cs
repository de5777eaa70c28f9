using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC09: a condition has an index from 0 to 5, a value and an operator.</summary>
internal static class IncompleteCondition
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5009",
        Reference = "SEC09",
        Severity = RuleSeverity.Error,
        Title = "Condition of a rule is incomplete",
        Message = "The condition {0}",
        Runsc = SeccompFacts.Condition.Text,
        Remedy = "Write {1}",
        NoRepair = "what is to be compared is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var rule in spec.Config.Linux.Seccomp.Syscalls)
        {
            foreach (var node in new OciSyscallRule(rule).Args)
            {
                if (node.Lacks("index"))
                {
                    findings.ReportMissing(node, "index", "says not which argument is compared", "its index, from 0 for the first to 5");
                }
                else if (new OciSyscallArgument(node).Index is { IsConstant: true, Value: < 0 or > 5 } index)
                {
                    findings.Report(
                        index,
                        $"compares the argument {index.Value.ToString(CultureInfo.InvariantCulture)}, and a system call has those from 0 to 5",
                        "an index from 0 to 5");
                }

                if (node.Lacks("value"))
                {
                    findings.ReportMissing(node, "value", "has no value", new OciSyscallArgument(node).IsMasked ? "the mask, which 'value' is in a masked comparison" : "what the argument is compared with");
                }

                if (node.Lacks("op"))
                {
                    findings.ReportMissing(node, "op", "does not say how to compare", "an operator, such as 'SCMP_CMP_EQ'");
                }
            }
        }
    }
}
