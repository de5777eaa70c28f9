using CellOs.GVisor.Model;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Rules.Resources;

/// <summary>RES10: real-time threads run no longer than their period.</summary>
internal static class RealtimeAbovePeriod
{
    /// <summary>What the kernel takes where no period is given: a second.</summary>
    private const int DefaultPeriod = 1_000_000;

    public static Rule Rule { get; } = new()
    {
        Id = "CELL4110",
        Reference = "RES10",
        Severity = RuleSeverity.Error,
        Title = "Real-time runtime above its period",
        Message = "The real-time runtime of {0} microseconds is above the period of {1}",
        Runsc = ResourceFacts.RefusedByKernel.Text,
        Remedy = "Remove both: gVisor has no real-time threads",
        Check = Check,
        NoRepair = "one of the two alone would mean something else",
    };

    private static void Check(CellSpec spec, FindingList findings)
    {
        var cpu = new OciResources(spec.Config.Linux.Resources).Cpu;
        if (cpu.RealtimeRuntime is not { IsConstant: true } runtime || cpu.RealtimePeriod is { IsConstant: false })
        {
            return;
        }

        var period = cpu.RealtimePeriod is { Value: > 0 } given ? given.Value : DefaultPeriod;
        if (runtime.Value > period)
        {
            findings.Report(runtime, runtime.Text, period.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
