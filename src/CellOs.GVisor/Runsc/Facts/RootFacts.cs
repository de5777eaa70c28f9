using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with the root filesystem (measured; gVisor <c>specutils.go</c>, <c>container.go</c>). Most rows bear the name of their rule.</summary>
internal static class RootFacts
{
    public static RunscFact UnconventionalRootName { get; } = new(
        "root.path that does not end in rootfs",
        "runsc takes any name",
        Honoured);

    public static RunscFact EmptyRootPath { get; } = new(
        "an empty root.path",
        "runsc refuses it, as runc and crun do",
        Refused);

    public static RunscFact EscapingRootPath { get; } = new(
        "root.path that is / or climbs out of the bundle",
        "runsc takes the path as it is, and makes missing mount points in that tree",
        Honoured);

    public static RunscFact MissingRoot { get; } = new(
        "root left out",
        "runsc refuses it, as runc and crun do",
        Refused);
}
