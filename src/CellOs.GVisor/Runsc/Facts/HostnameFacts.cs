using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with the names of the host (measured; gVisor <c>loader.go</c>).</summary>
internal static class HostnameFacts
{
    public static RunscFact Domainname { get; } = new(
        "domainname",
        "runsc sets it within the sandbox since release 20260622 and ignores it before",
        Ignored,
        (20260622, Honoured));
}
