using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with the process, its user and its working directory (measured; gVisor <c>user.go</c>, <c>loader.go</c>).</summary>
internal static class ProcessFacts
{
    public static RunscFact InvalidId { get; } = new(
        "process.user.uid, gid or additionalGids of 4294967295",
        "runsc runs the program as 65534 in its place, without a word",
        Changed);

    public static RunscFact Umask { get; } = new(
        "process.user.umask",
        "runsc applies it since release 20241021 and uses 022 before, without a word",
        Ignored,
        (20241021, Honoured));

    public static RunscFact CwdBelowTmpfs { get; } = new(
        "process.cwd in a tmpfs, below its mount point",
        "runsc makes it inside the cell since release 20250707; before, it makes it in the root filesystem on the host, where the tmpfs hides it, and refuses to start",
        Refused,
        (20250707, Honoured));

    public static RunscFact MountLabel { get; } = new(
        "linux.mountLabel",
        "runsc ignores it without a word",
        Ignored);
}
