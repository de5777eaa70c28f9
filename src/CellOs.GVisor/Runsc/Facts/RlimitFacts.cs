using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with resource limits of the process (measured).</summary>
internal static class RlimitFacts
{
    public static RunscFact Cpu { get; } = new(
        "RLIMIT_CPU in process.rlimits",
        "runsc lets the program read it back and goes on past it",
        Ignored);

    public static RunscFact Unenforced { get; } = new(
        "RLIMIT_CORE, LOCKS, MSGQUEUE, NICE, RSS, RTPRIO, RTTIME and SIGPENDING in process.rlimits",
        "runsc lets the program read it back and does nothing with it",
        Ignored);

    public static RunscFact Data { get; } = new(
        "RLIMIT_DATA in process.rlimits",
        "runsc counts what brk(2) gives, and not private mappings as Linux does too",
        Changed);

    public static RunscFact OpenFilesBeyondInt { get; } = new(
        "a soft RLIMIT_NOFILE from 2147483648 up that is not 18446744073709551615",
        "runsc before release 20240729 lets the program open no file at all; later releases take it for what it says",
        Changed,
        (20240729, Honoured));
}
