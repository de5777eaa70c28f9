using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with the process, its user and its limits (measured; gVisor <c>specutils.go</c>, <c>loader.go</c>). Most rows bear the name of their rule.</summary>
internal static class ProcessFacts
{
    public static RunscFact LabelShape { get; } = new(
        "process.selinuxLabel and linux.mountLabel",
        "runsc refuses any label of the process, and ignores that of the mounts",
        Refused);

    public static RunscFact MissingCwd { get; } = new(
        "process.cwd left out",
        "runsc takes '/' without a word; runc refuses to start",
        Changed);

    public static RunscFact BlankProgram { get; } = new(
        "a blank process.args[0]",
        "runsc fails at start, because it finds no such program",
        Refused);

    public static RunscFact RelativeCwd { get; } = new(
        "a relative process.cwd",
        "runsc takes it from the root directory without a word; runc refuses it",
        Changed);

    public static RunscFact NewPrivileges { get; } = new(
        "process.noNewPrivileges that is false",
        "runsc bars new privileges whatever this says before release 20250820, and follows it since",
        Ignored,
        (20250820, Honoured));

    public static RunscFact TerminalWithoutConsole { get; } = new(
        "process.terminal without a console socket",
        "runsc then gives the program one of its own three streams for all of stdin, stdout and stderr, at random, and output is lost",
        Changed);

    public static RunscFact SelinuxLabel { get; } = new(
        "process.selinuxLabel",
        "runsc refuses to start",
        Refused);

    public static RunscFact ApparmorProfile { get; } = new(
        "process.apparmorProfile",
        "runsc ignores it, and says so in its debug log only",
        Ignored);

    public static RunscFact MissingProcess { get; } = new(
        "process left out",
        "runsc refuses to start",
        Refused);

    public static RunscFact UnmappedUser { get; } = new(
        "a user that no mapping has",
        "runsc starts without a word; runc refuses to",
        Changed);

    public static RunscFact IncompleteConsoleSize { get; } = new(
        "process.consoleSize",
        "runsc ignores it; who holds the terminal sets its size",
        Ignored);

    public static RunscFact WindowsUserName { get; } = new(
        "process.user.username",
        "runsc ignores it and runs the program as the uid, which is 0, root, where none is written",
        Ignored);

    public static RunscFact NoArguments { get; } = new(
        "process.args left out or empty",
        "runsc refuses to start",
        Refused);

    public static RunscFact NulCharacter { get; } = new(
        "a NUL in a text",
        "runsc cuts an argument or a variable there without a word, and fails on a path",
        Changed);

    public static RunscFact RepeatedVariable { get; } = new(
        "a variable set twice in process.env",
        "runsc takes the last one",
        Changed);

    public static RunscFact HalfSurrogatePair { get; } = new(
        "half of a surrogate pair in a text",
        "runsc puts U+FFFD in its place without a word",
        Changed);

    public static RunscFact ProgramWithoutPath { get; } = new(
        "a bare program name without PATH",
        "runsc fails at start, because it has no PATH of its own",
        Refused);

    public static RunscFact ImplicitUser { get; } = new(
        "process.user.uid or gid left out",
        "runsc takes 0 for it, which is root",
        Changed);

    public static RunscFact OomScoreOutOfRange { get; } = new(
        "process.oomScoreAdj out of range",
        "runsc fails at start, and shows the number as an unreadable character",
        Refused);

    public static RunscFact VariableWithoutValue { get; } = new(
        "an entry of process.env without =",
        "runsc refuses to start, and says only 'cannot read client sync file: EOF'",
        Refused);

    public static RunscFact WindowsCommandLine { get; } = new(
        "process.commandLine",
        "runsc ignores it and runs 'args'",
        Ignored);

    public static RunscFact UnusualVariableName { get; } = new(
        "a variable with an unusual name",
        "runsc passes it on as it is, but shells and many programs cannot read it",
        Honoured);

    public static RunscFact ConsoleSizeWithoutTerminal { get; } = new(
        "process.consoleSize without a terminal",
        "runsc ignores it without a word",
        Ignored);

    public static RunscFact SoftAboveHard { get; } = new(
        "a soft limit above the hard one",
        "runsc takes both as they stand, without a word; runc refuses to start",
        Honoured);

    public static RunscFact MisspelledRlimit { get; } = new(
        "an rlimit not written RLIMIT_NAME",
        "runsc refuses to start, and says only 'cannot read client sync file: EOF'",
        Refused);

    public static RunscFact IncompleteRlimit { get; } = new(
        "an incomplete entry of process.rlimits",
        "runsc takes a missing limit for 0 without a word, and refuses an entry without a type or with a number out of range",
        Changed);

    public static RunscFact UnknownRlimit { get; } = new(
        "an unknown rlimit",
        "runsc refuses to start, and says only 'cannot read client sync file: EOF'",
        Refused);

    public static RunscFact RepeatedRlimit { get; } = new(
        "an rlimit set twice",
        "runsc takes the last entry without a word",
        Changed);

    public static RunscFact InvalidId { get; } = new(
        "process.user.uid, gid or additionalGids of 4294967295",
        "runsc runs the program as 65534 in its place, without a word",
        Changed);

    public static RunscFact Umask { get; } = new(
        "process.user.umask",
        "runsc applies it since release 20241021 and uses 022 before, without a word",
        Ignored,
        (20241021, Honoured));

    public static RunscFact CwdNotInMount { get; } = new(
        "process.cwd in a file system of the sandbox's own, below its mount point",
        "runsc makes it inside the cell since release 20250707; before, it makes it in the root filesystem on the host, where the mount hides it, and refuses to start",
        Refused,
        (20250707, Honoured));

    public static RunscFact CwdThroughParent { get; } = new(
        "process.cwd with ..",
        "runsc follows it part by part inside the cell, and refuses to start where one is missing or the user may not search it",
        Refused);

    public static RunscFact HomeAdded { get; } = new(
        "process.env without HOME",
        "runsc adds it, as the passwd file of the root filesystem has it for the user",
        Changed);

    public static RunscFact SecretVariable { get; } = new(
        "a secret in process.env",
        "runsc writes it into its state file, and with --debug into its log, and /proc/PID/environ shows it in the cell",
        Honoured);

    public static RunscFact MountLabel { get; } = new(
        "linux.mountLabel",
        "runsc ignores it without a word",
        Ignored);
}
