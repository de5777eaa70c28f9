using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with Intel's Resource Director Technology (measured; gVisor does not read it).</summary>
internal static class IntelRdtFacts
{
    public static RunscFact IntelRdt { get; } = new("linux.intelRdt", "runsc ignores 'linux.intelRdt' without a word", Ignored);
}
