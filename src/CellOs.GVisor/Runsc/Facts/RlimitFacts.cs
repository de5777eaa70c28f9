using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with resource limits of the process (measured).</summary>
internal static class RlimitFacts
{
    public static RunscFact Cpu { get; } = new(
        "RLIMIT_CPU in process.rlimits",
        "runsc lets the program read it back and goes on past it",
        Ignored);
}
