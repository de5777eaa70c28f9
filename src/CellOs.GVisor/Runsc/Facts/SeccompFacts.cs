using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with seccomp (measured; gVisor <c>runsc/specutils/seccomp</c>).</summary>
internal static class SeccompFacts
{
    public static RunscFact WithoutFlag { get; } = new(
        "linux.seccomp without --oci-seccomp", "runsc filters no system call of the cell unless it is started with '--oci-seccomp'", Ignored);

    public static RunscFact UnknownWord { get; } = new(
        "an unknown word in linux.seccomp",
        "With '--oci-seccomp' runsc refuses an unknown action or operator; architectures and flags it does not read",
        Refused);

    public static RunscFact MissingAction { get; } = new(
        "a filter or a rule without an action", "With '--oci-seccomp' runsc refuses to start for an invalid action", Refused);

    public static RunscFact OtherAction { get; } = new(
        "SCMP_ACT_LOG, NOTIFY, KILL_PROCESS, KILL_THREAD",
        "With '--oci-seccomp' runsc refuses every action but KILL, TRAP, ERRNO, TRACE and ALLOW",
        Refused);

    public static RunscFact Errno { get; } = new(
        "errnoRet, defaultErrnoRet", "runsc reads no errno: a call fails with EPERM under ERRNO and with ENOSYS under TRACE", Changed);

    public static RunscFact Architectures { get; } = new(
        "linux.seccomp.architectures", "runsc filters the calls of the processor that it runs on, whatever is listed", Changed);

    public static RunscFact Flags { get; } = new("linux.seccomp.flags", "runsc ignores the flags without a word", Ignored);

    public static RunscFact Listener { get; } = new(
        "linux.seccomp.listenerPath, listenerMetadata", "runsc hands no system call to a listener, and does not read its members", Ignored);

    public static RunscFact Condition { get; } = new(
        "an incomplete condition of a rule",
        "With '--oci-seccomp' runsc takes a missing number for 0, refuses a missing operator, and crashes over the index 6",
        Refused);

    public static RunscFact SecondValue { get; } = new(
        "valueTwo", "runsc reads 'valueTwo' for SCMP_CMP_MASKED_EQ only, and takes a missing one for 0", Ignored);

    public static RunscFact MaskedComparison { get; } = new(
        "SCMP_CMP_MASKED_EQ", "runsc masks the argument with 'value' and compares what is left with 'valueTwo'", Honoured);

    public static RunscFact Order { get; } = new(
        "two rules for one system call", "runsc takes the first rule that fits a call, and passes over the rest without a word", Changed);

    public static RunscFact ConditionsOnOneArgument { get; } = new(
        "two conditions on one argument", "runsc then lets the rule hold as soon as any one of its conditions does, as runc does", Changed);

    public static RunscFact UnknownCall { get; } = new(
        "an unknown system call", "runsc ignores the name, and says so in its debug log only", Ignored);

    public static RunscFact EmptyRules { get; } = new(
        "rules without a system call that runsc knows",
        "Before release 20240729 the sandbox crashes at start over rules without any system call that it knows; later ones start without them",
        Crashes,
        (20240729, Ignored));

    public static RunscFact Pselect6 { get; } = new(
        "pselect6", "runsc knows pselect6 by this name since release 20240729 and as 'pselect' before", Ignored, (20240729, Honoured));

    public static RunscFact NothingAllowed { get; } = new(
        "a filter that lets nothing through", "With '--oci-seccomp' runsc starts the program, which dies at its first system calls", Honoured);

    public static RunscFact Name { get; } = new(
        "an empty list of names", "runsc leaves such a rule out, and before release 20240729 crashes at start when no other is left", Ignored);
}
