using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with scheduling (measured; gVisor reads none of it).</summary>
internal static class SchedulingFacts
{
    public static RunscFact Scheduler { get; } = new("process.scheduler", "runsc drops 'process.scheduler' without a word", Ignored);

    public static RunscFact IoPriority { get; } = new("process.ioPriority", "runsc drops 'process.ioPriority' without a word", Ignored);

    public static RunscFact ExecCpuAffinity { get; } = new(
        "process.execCPUAffinity", "runsc drops 'process.execCPUAffinity' without a word", Ignored);
}
