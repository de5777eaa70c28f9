using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with its own settings (measured; gVisor <c>runsc/config</c>). Single flags are in <see cref="RunscFlagTable"/>.</summary>
internal static class LaunchFacts
{
    public static RunscFact UnknownFlag { get; } = new("a flag it does not have", "runsc prints its usage and starts nothing", Refused);

    public static RunscFact UnreadableFlag { get; } = new("a flag's value that it cannot read, or a number that the flag does not have", "runsc refuses to start", Refused);

    public static RunscFact FlagWithoutOther { get; } = new("a flag without the one it needs", "runsc refuses to start", Refused);

    public static RunscFact LooseningFlag { get; } = new(
        "--profile and --TESTONLY-unsafe-nonroot", "runsc does as it is told, without a word, and the cell is less shut in than others", Changed);

    public static RunscFact FlagWithoutEffect { get; } = new(
        "a flag of times past: buffer-pooling, cgroupfs, fsgofer-host-uds, fuse, lisafs, save-restore-netstack, vfs2",
        "runsc reads it and does nothing with it",
        Honoured,
        (20260817, Ignored));

    public static RunscFact SetByTheLauncher { get; } = new("a flag given twice", "runsc takes the one that comes last, without a word", Changed);

    public static RunscFact LimitsWithoutCgroups { get; } = new(
        "linux.resources with --ignore-cgroups", "With '--ignore-cgroups' runsc sets no limit, without a word", Ignored);

    public static RunscFact SharedRootWithOverlay { get; } = new(
        "--file-access=shared with an overlay", "runsc refuses '--file-access=shared' unless '--overlay2=none'", Refused);

    public static RunscFact RootlessSandboxNetwork { get; } = new(
        "--rootless with --network=sandbox", "runsc refuses '--network=sandbox' with '--rootless'", Refused);
}
