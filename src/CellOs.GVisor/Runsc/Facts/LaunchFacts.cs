using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with its own settings (measured; gVisor <c>runsc/config</c>). Single flags are in <see cref="RunscFlagTable"/>.</summary>
internal static class LaunchFacts
{
    public static RunscFact UnknownFlag { get; } = new("a flag it does not have", "It prints its usage and starts nothing", Refused);

    public static RunscFact UnreadableFlag { get; } = new("a flag's value that it cannot read", "It prints its usage and starts nothing", Refused);

    public static RunscFact SetByTheLauncher { get; } = new("a flag given twice", "runsc takes the one that comes last, without a word", Changed);

    public static RunscFact LimitsWithoutCgroups { get; } = new(
        "linux.resources with --ignore-cgroups", "With '--ignore-cgroups' runsc sets no limit, without a word", Ignored);

    public static RunscFact SharedRootWithOverlay { get; } = new(
        "--file-access=shared with an overlay", "runsc refuses '--file-access=shared' unless '--overlay2=none'", Refused);

    public static RunscFact RootlessSandboxNetwork { get; } = new(
        "--rootless with --network=sandbox", "runsc refuses '--network=sandbox' with '--rootless'", Refused);
}
