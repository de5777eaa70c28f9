using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES08: the kernel's bounds of quota, period and burst.</summary>
internal static class CpuTimeOutOfRange
{
    private const int Least = 1_000;
    private const int LongestPeriod = 1_000_000;
    private const long LargestQuota = (1L << 44) - 1;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL4108",
        Reference = "RES08",
        Severity = RuleSeverity.Error,
        Title = "Processor time out of range",
        Message = "The {0} of {1} microseconds is out of range",
        Runsc = ResourceFacts.RefusedByKernel.Text,
        Remedy = "Write {2}",
        Check = Check,
        NoRepair = "what share of a processor is meant is for a person to say",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var cpu = new OciResources(spec.Config.Linux.Resources).Cpu;

        // Zero and negative numbers have rules of their own.
        if (cpu.Quota is { IsConstant: true } quota && quota.Value > 0 && quota.IsOutside(Least, LargestQuota))
        {
            findings.Report(quota, "quota", quota.Text, "1000 or more, or -1 for no limit");
        }

        if (cpu.Period is { IsConstant: true } period && period.Value > 0 && period.IsOutside(Least, LongestPeriod))
        {
            findings.Report(period, "period", period.Text, "a number from 1000 to 1000000, such as 100000");
        }

        if (cpu is { Burst: { IsConstant: true } burst, Quota: { IsConstant: true } whole } && whole.Value > 0 && burst.Value > whole.Value)
        {
            findings.Report(burst, "burst", burst.Text, $"{whole.Text} or less, which is the quota");
        }
    }
}
