using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with capabilities (measured; gVisor <c>specutils.go</c>, <c>loader.go</c>). Most rows bear the name of their rule.</summary>
internal static class CapabilityFacts
{
    public static RunscFact PermittedOutsideBounding { get; } = new(
        "a permitted capability outside the bounding set",
        "runsc gives it to the first program, and every program that one executes is without it",
        Changed);

    public static RunscFact DuplicateCapability { get; } = new(
        "a capability listed twice in a set",
        "runsc counts it once",
        Honoured);

    public static RunscFact InheritableOutsideBounding { get; } = new(
        "an inheritable capability outside the bounding set",
        "runsc 20240729 refuses to start and does not say why; 20221219 starts",
        Honoured,
        (20240729, Refused));

    public static RunscFact CapabilityInAnotherForm { get; } = new(
        "a capability not written CAP_NAME",
        "runsc refuses to start, and says only 'cannot read client sync file: EOF'",
        Refused);

    public static RunscFact RootEquivalentCapability { get; } = new(
        "a capability as good as root",
        "runsc grants it within the sandbox's own kernel only",
        Honoured);

    public static RunscFact CapabilityOfNonRootUser { get; } = new(
        "a permitted capability of a user other than 0, without ambient",
        "runsc 20240729 starts even the first program without it; 20221219 starts that one with it and no other",
        Changed);

    public static RunscFact NetRawWithoutFlag { get; } = new(
        "CAP_NET_RAW without --net-raw",
        "Without --net-raw runsc takes it out of every set without a word",
        Ignored);

    public static RunscFact CapabilityNewerThanTarget { get; } = new(
        "CAP_PERFMON, CAP_BPF, CAP_CHECKPOINT_RESTORE",
        "runsc 20221219 refuses to start, and says only 'cannot read client sync file: EOF'; 20240729 knows it",
        Refused,
        (20240729, Honoured));

    public static RunscFact UnknownCapability { get; } = new(
        "an unknown capability",
        "runsc refuses to start, and says only 'cannot read client sync file: EOF'",
        Refused);

    public static RunscFact AmbientOutsidePermittedOrInheritable { get; } = new(
        "an ambient capability that is not permitted and inheritable",
        "runsc starts without a word, and the program is without it",
        Ignored);

    public static RunscFact InheritableCapability { get; } = new(
        "process.capabilities.inheritable",
        "runsc sets it as asked",
        Honoured);

    public static RunscFact EffectiveOutsidePermitted { get; } = new(
        "an effective capability that is not permitted",
        "runsc 20240729 refuses to start and does not say why; 20221219 runs the program without any capability",
        Changed,
        (20240729, Refused));

    public static RunscFact Ambient { get; } = new(
        "process.capabilities.ambient",
        "runsc honours the ambient set since release 20260615 and reads it without effect before",
        Ignored,
        (20260615, Honoured));

    public static RunscFact LeftOut { get; } = new(
        "process.capabilities left out",
        "runsc gives the program none, user 0 included",
        Honoured);

    public static RunscFact NetRawWithoutCapability { get; } = new(
        "--net-raw, and no CAP_NET_RAW in any set",
        "runsc has nothing to keep, and no program in the cell opens a raw socket",
        Ignored);

    public static RunscFact HostRawSockets { get; } = new(
        "--net-raw with --network=host, and no CAP_NET_RAW in the bounding set",
        "The sandbox of runsc 20240729 then refuses to start, and says only 'cannot read client sync file: EOF'; 20221219 starts",
        Honoured,
        (20240729, Refused));
}
