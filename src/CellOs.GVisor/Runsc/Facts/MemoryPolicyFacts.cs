using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with the memory policy (gVisor does not read it).</summary>
internal static class MemoryPolicyFacts
{
    public static RunscFact MemoryPolicy { get; } = new("linux.memoryPolicy", "runsc ignores 'linux.memoryPolicy' without a word", Ignored);
}
