using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with the process (measured; gVisor <c>loader.go</c>).</summary>
internal static class ProcessFacts
{
    public static RunscFact Umask { get; } = new(
        "process.user.umask",
        "runsc honours the umask since release 20241021, and before uses octal 022 whatever it says",
        Changed,
        (20241021, Honoured));

    public static RunscFact CwdInTmpfs { get; } = new(
        "process.cwd in a tmpfs",
        "runsc makes the directory since release 20250707, and before refuses to start because it is not there",
        Refused,
        (20250707, Honoured));
}
