using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with scheduling (measured; gVisor reads none of it).</summary>
internal static class SchedulingFacts
{
    public static RunscFact Scheduler { get; } = new("process.scheduler", "runsc ignores 'process.scheduler' without a word", Ignored);

    public static RunscFact IoPriority { get; } = new("process.ioPriority", "runsc ignores 'process.ioPriority' without a word", Ignored);

    public static RunscFact ExecCpuAffinity { get; } = new(
        "process.execCPUAffinity", "runsc ignores 'process.execCPUAffinity' without a word", Ignored);
}
