using static CellOs.GVisor.Runsc.RunscTreatment;

namespace CellOs.GVisor.Runsc.Facts;

/// <summary>What runsc does with mounts (measured; gVisor <c>vfs.go</c>, <c>fs.go</c>). Most rows bear the name of their rule.</summary>
internal static class MountFacts
{
    public static RunscFact RecursiveOption { get; } = new(
        "a recursive option on a bind mount",
        "runsc 20240729 leaves it out, so that 'rro' alone gives a writable mount; 20221219 refuses it where the type is 'bind'",
        Refused,
        (20240501, Ignored));

    public static RunscFact MissingType { get; } = new(
        "a mount without type",
        "runsc mounts nothing, and says so in its debug log only; the directory of the root filesystem shows through",
        Ignored);

    public static RunscFact SharedBind { get; } = new(
        "shared and rshared on a bind mount",
        "runsc refuses to start",
        Refused);

    public static RunscFact MisplacedTmpcopyup { get; } = new(
        "tmpcopyup on a bind mount",
        "runsc 20240729 leaves it out, 20221219 refuses it where the type is 'bind'; crun refuses to start",
        Refused,
        (20240501, Ignored));

    public static RunscFact PlainBindOverMounts { get; } = new(
        "a plain bind mount of a directory with mounts below it",
        "runsc 20240729 refuses to start, and says only 'cannot read client sync file: EOF'; 20221219 binds without them",
        Honoured,
        (20240729, Refused));

    public static RunscFact HalfIdMapping { get; } = new(
        "mounts[].uidMappings without gidMappings, or the other way round",
        "runsc ignores both before 20260601",
        Ignored,
        (20260601, Honoured));

    public static RunscFact CoveringMount { get; } = new(
        "a mount listed after one below it",
        "runsc mounts shorter paths first and shows both; runc keeps to the list, so that the deeper one is covered",
        Honoured);

    public static RunscFact DecimalTmpfsMode { get; } = new(
        "mode= of a tmpfs with digits above 7, or in decimal",
        "runsc takes it as octal and gives the directory a mode that nobody meant",
        Changed);

    public static RunscFact DroppedFileSystem { get; } = new(
        "a type of mount that gVisor does not have",
        "runsc ignores the mount, and says so in its debug log only; the directory of the root filesystem shows through",
        Ignored);

    public static RunscFact IgnoredIdMapping { get; } = new(
        "mounts[].uidMappings, gidMappings",
        "runsc 20221219 and 20240729 drop the mappings, so that files show their owners on the host",
        Ignored,
        (20260601, Honoured));

    public static RunscFact BindWithoutSource { get; } = new(
        "a bind mount without source",
        "runsc 20240729 refuses to start, with 'gofer mount requires a connection FD'; 20221219 crashes",
        Crashes,
        (20240729, Refused));

    public static RunscFact JoinedOptions { get; } = new(
        "several options in one string",
        "runsc skips what it does not know, so that 'ro' in it leaves the mount writable; on a tmpfs it refuses some, and 20221219 all where the type is 'bind'",
        Refused,
        (20240501, Ignored));

    public static RunscFact RemountOfBind { get; } = new(
        "remount on a bind mount",
        "runsc refuses to start, and says only 'cannot read client sync file: EOF'",
        Refused);

    public static RunscFact TmpfsWithoutSize { get; } = new(
        "a tmpfs without size=",
        "runsc 20221219 sets no limit and 20240729 half of memory; what it holds counts against the cell's memory, and passing that kills the cell",
        Honoured);

    public static RunscFact RepeatedTmpfsOption { get; } = new(
        "an option of a tmpfs given twice",
        "runsc goes by the last",
        Changed);

    public static RunscFact RbindAsType { get; } = new(
        "the type rbind",
        "runsc mounts nothing, and says so in its debug log only; runc refuses to start",
        Ignored);

    public static RunscFact UncleanDestination { get; } = new(
        "a destination with .. or doubled slashes",
        "runsc mounts at the shorter one, but refuses to start when a directory in front of '..' does not exist",
        Changed);

    public static RunscFact MalformedTmpfsOption { get; } = new(
        "size=, mode=, uid= and gid= of a tmpfs that cannot be read",
        "runsc refuses to start, with no more than 'invalid argument'",
        Refused);

    public static RunscFact SecondEqualsSign { get; } = new(
        "an option of a tmpfs or of control groups with two equals signs",
        "runsc refuses to start, with 'invalid option'",
        Refused);

    public static RunscFact ContradictingOptions { get; } = new(
        "two options that contradict each other",
        "runsc goes by the stricter one, in whatever order they stand; runc goes by the last",
        Changed);

    public static RunscFact MalformedOptions { get; } = new(
        "mounts[].options that is no array of strings",
        "runsc cannot read the configuration and refuses to start",
        Refused);

    public static RunscFact MissingDefaultFileSystem { get; } = new(
        "/proc, /sys, /dev/pts left out",
        "runsc adds /proc, /sys and /dev/pts by itself, and no /dev/shm",
        Changed);

    public static RunscFact TmpAdded { get; } = new(
        "/tmp left out",
        "runsc mounts a tmpfs there when the directory is missing or empty in the root filesystem",
        Changed);

    public static RunscFact IgnoredOption { get; } = new(
        "an option that gVisor knows and does not act on",
        "runsc ignores it, and says so in its debug log only",
        Ignored);

    public static RunscFact CgroupMount { get; } = new(
        "a mount of type cgroup",
        "runsc 20221219 leaves it out without --cgroupfs; 20240729 shows controllers at /sys/fs/cgroup and an empty tmpfs elsewhere",
        Ignored,
        (20240729, Honoured));

    public static RunscFact BindTypeWithoutOption { get; } = new(
        "the type bind without an option bind or rbind",
        "runsc goes by the type and binds; runc and crun refuse to start",
        Honoured);

    public static RunscFact RefusedOption { get; } = new(
        "an option on a bind mount that gVisor does not know",
        "runsc 20221219 refuses to start; 20240729 leaves it out",
        Refused,
        (20240501, Ignored));

    public static RunscFact MountInsideProc { get; } = new(
        "a mount inside /proc",
        "runsc mounts it over its own /proc; runc refuses to start",
        Honoured);

    public static RunscFact RelativeDestination { get; } = new(
        "a destination that is not absolute",
        "runsc refuses to start",
        Refused);

    public static RunscFact UnknownFileSystem { get; } = new(
        "an unknown type of mount",
        "runsc mounts nothing, and says so in its debug log only; the directory of the root filesystem shows through",
        Ignored);

    public static RunscFact SensitiveBindSource { get; } = new(
        "a bind mount of a sensitive part of the host",
        "runsc passes it on; the sandbox does not protect what is mounted into it",
        Honoured);

    public static RunscFact MalformedIdMapping { get; } = new(
        "a malformed mapping in mounts[].uidMappings or gidMappings",
        "runsc ignores it before 20260601; other runtimes refuse to start",
        Ignored,
        (20260601, Refused));

    public static RunscFact OtherTypeAtDev { get; } = new(
        "another type at /dev",
        "runsc shows its own devices at /dev whatever the type says, unless it is a bind mount",
        Changed);

    public static RunscFact TmpfsWithoutSpace { get; } = new(
        "size=0 of a tmpfs",
        "runsc takes zero for zero, and every write fails; for Linux it means no limit",
        Changed);

    public static RunscFact MissingDestination { get; } = new(
        "a mount without destination",
        "runsc refuses to start",
        Refused);

    public static RunscFact IdMapOffBind { get; } = new(
        "idmap and mappings on another mount than a bind mount",
        "runsc ignores it; runc refuses to start",
        Ignored);

    public static RunscFact RootDestination { get; } = new(
        "a mount at /",
        "runsc 20240729 then does not find the program; 20221219 leaves out a tmpfs there",
        Ignored,
        (20240729, Refused));

    public static RunscFact SourceUnderTwoOverlays { get; } = new(
        "one source bound twice with --overlay2=all:memory",
        "runsc lays an overlay of its own over each, so that what is written at one place is not seen at the other",
        Changed);

    public static RunscFact RepeatedDestination { get; } = new(
        "two mounts at one destination",
        "runsc mounts both and shows one, the last in every trial, though its sorting does not promise that",
        Changed);

    public static RunscFact SocketWithoutHostSockets { get; } = new(
        "a socket as a bind mount without --host-uds",
        "runsc 20240729 shows it and refuses to connect; 20221219 refuses to start",
        Refused,
        (20240729, Changed));

    public static RunscFact FileSystemOptionOnBind { get; } = new(
        "an option of a file system on a bind mount",
        "runsc 20240729 skips it; 20221219 refuses it where the type is 'bind', and so does runc since 1.2 on any bind mount",
        Refused,
        (20240501, Ignored));

    public static RunscFact TwoPropagations { get; } = new(
        "two propagation words on a mount",
        "runsc refuses to start, and says only 'cannot read client sync file: EOF'",
        Refused);

    public static RunscFact RelativeBindSource { get; } = new(
        "a bind source that is not absolute",
        "runsc refuses to start when the source does not exist, and says only 'cannot read client sync file: EOF'",
        Changed);

    public static RunscFact IdMappingWithoutOption { get; } = new(
        "mappings of a mount without idmap",
        "runsc goes by the mappings alone, since 20260601",
        Ignored,
        (20260601, Honoured));

    public static RunscFact UnknownMountOption { get; } = new(
        "an unknown option on a bind mount",
        "runsc 20240729 skips it, so that a misspelt 'ro' leaves the mount writable; 20221219 refuses it where the type is 'bind'",
        Refused,
        (20240501, Ignored));

    public static RunscFact WritableSubmounts { get; } = new(
        "ro with rbind",
        "runsc makes all of it read-only; runc leaves what is below writable",
        Honoured);

    public static RunscFact NoneIsSysfs { get; } = new(
        "the type none without an option bind or rbind",
        "runsc mounts a sysfs there, not the source; runc refuses to start",
        Changed);

    public static RunscFact IdMapWithoutMappings { get; } = new(
        "idmap without mappings",
        "runsc 20240729 mounts without mapping; 20221219 refuses the word where the type is 'bind'",
        Refused,
        (20240501, Ignored));

    public static RunscFact Devtmpfs { get; } = new(
        "a mount of type devtmpfs", "runsc mounts it before release 20240729 and leaves it out since", Honoured, (20240729, Ignored));

    public static RunscFact Erofs { get; } = new(
        "a mount of type erofs", "runsc mounts an image since release 20260126 and leaves it out before", Ignored, (20260126, Honoured));

    public static RunscFact Cgroup2 { get; } = new(
        "a mount of type cgroup2", "runsc mounts it since release 20260706, with a flag, and leaves it out before", Ignored, (20260706, Honoured));

    public static RunscFact Nosuid { get; } = new(
        "nosuid", "runsc honours it since release 20250820 and leaves it out before", Ignored, (20250820, Honoured));
}
