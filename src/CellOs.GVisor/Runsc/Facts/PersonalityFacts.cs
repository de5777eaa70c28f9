using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with the execution domain (measured).</summary>
internal static class PersonalityFacts
{
    public static RunscFact Personality { get; } = new(
        "linux.personality",
        "runsc ignores 'linux.personality' without a word",
        Ignored);
}
