using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Rlimits;

/// <summary>A limit is one that gVisor enforces.</summary>
internal static class CpuTimeIsNotLimited
{
    public static Rule Rule { get; } = new()
    {
        Id = "CELL1206",
        Severity = RuleSeverity.Warning,
        ImportedSeverity = RuleSeverity.Info,
        Title = "Processor time is not limited",
        Message = "'RLIMIT_CPU' does not stop the program",
        Runsc = RlimitFacts.Cpu.Text,
        Remedy = "Remove it, and limit the time that the cell may live",
        Check = Check,
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        foreach (var node in spec.Config.Process.Rlimits)
        {
            var limit = new OciRlimit(node);
            if (limit.Type is { } type && type.Is("RLIMIT_CPU") && limit.Soft is not { IsConstant: true, Value: RlimitAttribute.Unlimited })
            {
                findings.Report(type, Repair.RemoveEntry());
            }
        }
    }
}
