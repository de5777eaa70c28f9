using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with capabilities (measured; gVisor <c>specutils.go</c>, <c>loader.go</c>).</summary>
internal static class CapabilityFacts
{
    public static RunscFact Ambient { get; } = new(
        "process.capabilities.ambient",
        "runsc honours the ambient set since release 20260615 and reads it without effect before",
        Ignored,
        (20260615, Honoured));

    public static RunscFact HostRawSockets { get; } = new(
        "--net-raw with --network=host, and no CAP_NET_RAW in the bounding set",
        "The sandbox of runsc 20240729 then refuses to start, and says only 'cannot read client sync file: EOF'; 20221219 starts",
        Honoured,
        (20240729, Refused));
}
