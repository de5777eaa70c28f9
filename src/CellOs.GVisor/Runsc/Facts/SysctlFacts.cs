using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with kernel parameters (measured; gVisor <c>boot/loader.go</c>, <c>sandbox/sandbox.go</c>).</summary>
internal static class SysctlFacts
{
    /// <summary>All of them together.</summary>
    public static RunscFact All { get; } = new(
        "linux.sysctl",
        "runsc ignores all kernel parameters but fs.nr_open, by this name, since release 20240729, and net.ipv6.conf.all.disable_ipv6, with --network=sandbox, since 20250319",
        Ignored,
        (20240729, Changed));

    /// <summary>One that has no row of its own.</summary>
    public static RunscFact Sysctl { get; } = new(
        "linux.sysctl: any other",
        "runsc ignores it without a word",
        Ignored);

    public static RunscFact NrOpen { get; } = new(
        "fs.nr_open",
        "runsc honours it since release 20240729 and drops it without a word before",
        Ignored,
        (20240729, Honoured));

    /// <summary>It acts on the network that runsc copies into the sandbox, and on no other.</summary>
    public static RunscFact DisableIpv6 { get; } = new(
        "net.ipv6.conf.all.disable_ipv6",
        "runsc honours it since release 20250319, with --network=sandbox, and drops it without a word before",
        Ignored,
        (20250319, Honoured));

    /// <summary>A value of <c>fs.nr_open</c> that is no number or out of range.</summary>
    public static RunscFact BadNrOpen { get; } = new(
        "fs.nr_open: bad value",
        "runsc refuses to start since release 20240729, saying only 'cannot read client sync file: EOF', and does not look at it before",
        Ignored,
        (20240729, Refused));

    /// <summary>The row of a parameter, by its name with dots, which is the only form that runsc knows.</summary>
    public static RunscFact For(string key) =>
        key == NrOpen.Subject ? NrOpen : key == DisableIpv6.Subject ? DisableIpv6 : Sysctl;
}
