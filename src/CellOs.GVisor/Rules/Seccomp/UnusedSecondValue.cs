using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>SEC10: valueTwo goes with MASKED_EQ.</summary>
internal static class UnusedSecondValue
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5010",
        Reference = "SEC10",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Second value does not fit the operator",
        Message = "{0}",
        Runsc = SeccompFacts.SecondValue.Text,
        Remedy = "{1}",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var rule in spec.Config.Linux.Seccomp.Syscalls)
        {
            foreach (var node in new OciSyscallRule(rule).Args)
            {
                var condition = new OciSyscallArgument(node);
                if (condition.Op is not { IsConstant: true } op || !SeccompNames.IsOperator(op.Text))
                {
                    continue;
                }

                if (!condition.IsMasked && condition.ValueTwo is { IsConstant: true } second && second.Value != 0)
                {
                    findings.Report(second, Repair.Remove(), $"{op.Text} compares with one value, and there are two", "Remove the second, or write SCMP_CMP_MASKED_EQ, where the first is a mask");
                }
                else if (condition.IsMasked && node.Lacks("valueTwo"))
                {
                    findings.ReportMissing(
                        node, "valueTwo", Repair.AddMember("0"), "SCMP_CMP_MASKED_EQ has a mask, and no value to compare with", "Write 'valueTwo', which is 0 where none of the bits is to be set");
                }
            }
        }
    }
}
