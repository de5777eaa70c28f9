using System.Globalization;
using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;
using CellOs.GVisor.Vocabulary;

namespace CellOs.GVisor.Rules.Seccomp;

/// <summary>the value of a masked comparison lies within its mask.</summary>
internal static class ImpossibleMaskedValue
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL5019",
        Severity = RuleSeverity.Warning,
        Title = "Masked comparison never holds",
        Message = "The value {0} has bits outside the mask {1}, so that the comparison never holds",
        Runsc = SeccompFacts.MaskedComparison.Text,
        Remedy = "Leave the bits out of the value, or take them into the mask",
        NoRepair = "which of the two numbers is wrong is open",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var rule in spec.Config.Linux.Seccomp.Syscalls)
        {
            foreach (var node in new OciSyscallRule(rule).Args)
            {
                var condition = new OciSyscallArgument(node);
                if (condition is { IsMasked: true, Value: { IsConstant: true } mask, ValueTwo: { IsConstant: true } value }
                    && RlimitNumbers.Contains(mask.Value) && RlimitNumbers.Contains(value.Value) && ((ulong)value.Value & ~(ulong)mask.Value) != 0)
                {
                    findings.Report(value, value.Value.ToString(CultureInfo.InvariantCulture), mask.Value.ToString(CultureInfo.InvariantCulture));
                }
            }
        }
    }
}
