using CellOs.GVisor;

namespace CellOs.GVisor.Runtime.Tests.Generated;

/// <summary>Asks for nothing, and tells from inside what it got.</summary>
[Cell("defaults")]
[Process("/bin/sh", "-c", """
    echo user $(id -u):$(id -g)
    echo cwd $(pwd)
    echo host $(/bin/busybox hostname)
    echo env $(tr '\0' '\n' < /proc/$$/environ | /bin/busybox grep -c -v '^HOME=')
    for name in CapInh CapPrm CapEff CapBnd; do
      /bin/busybox grep "^$name:" /proc/self/status | tr '\t' ' '
    done
    (: > /file) 2>/dev/null && echo root writable || echo root readonly
    (: > /dev/shm/file) 2>/dev/null && echo shm writable || echo shm readonly
    for mount in /proc /dev /dev/pts /dev/shm /sys; do
      echo mount $(/bin/busybox awk -v at=$mount '$2 == at { print $2, $3 }' /proc/mounts)
    done
    echo net $(/bin/busybox ip -o link | wc -l)
    """)]
[Rootfs("rootfs")]
internal sealed partial class Defaults;

/// <summary>Asks for a lot, and tells from inside what it got.</summary>
[Cell("asks", Hostname = "inside")]
[Process("/bin/sh", "-c", """
    echo args "$@"
    echo user $(id -u):$(id -g) $(id -G)
    echo cwd $(pwd)
    echo host $(/bin/busybox hostname)
    echo mode "$MODE" limit "$LIMIT" unset "${UNSET-none}"
    echo nofile $(ulimit -n) $(ulimit -Hn)
    /bin/busybox grep -E '^CapEff:' /proc/self/status | tr '\t' ' '
    (: > /data/file) 2>/dev/null && echo data writable || echo data readonly
    cat /data/in.txt
    echo out > /out/file && echo out written
    dd if=/dev/zero of=/scratch/big bs=1024 count=2048 2>/dev/null && echo scratch unbounded || echo scratch bounded
    """, "sh", WorkingDirectory = "/tmp")]
[Rootfs("rootfs")]
[User(0, 0, AdditionalGroupIds = new uint[] { 1001, 1002 })]
[Capabilities(LinuxCapability.Chown, LinuxCapability.Kill)]
[Rlimit(LinuxRlimit.Nofile, 64, 128)]
[Tmpfs("/scratch", SizeBytes = 1 << 20)]
[EnvironmentVariable("LIMIT", "a=b \"c\"")]
[Limits(MemoryBytes = 256 << 20)]
[Lifetime(TtlSeconds = 60)]
internal sealed partial class Asks
{
    [BindMount("/data")]
    public required string Data { get; init; }

    [BindMount("/out", ReadOnly = false)]
    public string? Out { get; init; }

    [Option("--count=")]
    public int Count { get; init; }

    [Option("--name")]
    public string? Name { get; init; }

    [Option("--verbose")]
    public bool Verbose { get; init; }

    [Argument]
    public IReadOnlyList<string> Files { get; init; } = [];

    [EnvironmentVariable("MODE")]
    public DayOfWeek Mode { get; init; }

    [EnvironmentVariable("UNSET")]
    public Guid? Unset { get; init; }

    [Limit(CellLimit.Pids)]
    public long? Pids { get; init; }
}

/// <summary>Brings its program along.</summary>
[Cell("brings")]
[Process("/bin/echo", "hello")]
[Rootfs("rootfs")]
[HostProgram("/bin/busybox", "/bin/busybox", "/bin/echo")]
internal sealed partial class Brings;

/// <summary>Writes into its root, which an overlay takes.</summary>
[Cell("writes")]
[Process("/bin/sh", "-c", "echo mine > /file && cat /file")]
[Rootfs("rootfs", ReadOnly = false)]
[User(0, 0)]
internal sealed partial class Writes;

/// <summary>Is declared from a file that another tool might have made, with attributes over it.</summary>
[Cell("from-file")]
[CellFromConfig("Generated/foreign.config.json")]
[EnvironmentVariable("OVER", "attribute")]
[Rlimit(LinuxRlimit.Nofile, 64, 64)]
internal sealed partial class FromFile
{
    [Argument]
    public required string More { get; init; }
}

/// <summary>May make no directory, and no file with the sticky bit.</summary>
[Cell("filtered")]
[Process("/bin/sh", "-c", """
    /bin/busybox mkdir /tmp/a 2>&1
    /bin/busybox mkdir -m 700 /tmp/b 2>&1
    /bin/busybox chmod 1700 /tmp 2>&1
    /bin/busybox chmod 0700 /tmp 2>&1 && echo changed
    /bin/busybox rmdir /tmp/c 2>&1
    echo ended $?
    """)]
[Rootfs("rootfs")]
[User(0, 0)]
[Tmpfs("/tmp", SizeBytes = 1 << 20)]
[Seccomp(SeccompAction.Allow)]
[SeccompRule(SeccompAction.Errno, "mkdir", "mkdirat")]
[SeccompRule(SeccompAction.Errno, "chmod", Argument = 1, Comparison = SeccompComparison.MaskedEqual, Mask = 512, Value = 512)]
[SeccompRule(SeccompAction.Errno, "fchmodat", Argument = 2, Comparison = SeccompComparison.MaskedEqual, Mask = 512, Value = 512)]
[SeccompRule(SeccompAction.Kill, "rmdir", "unlinkat")]
internal sealed partial class Filtered;

/// <summary>Has every limit that there is an argument for.</summary>
[Cell("limited")]
[Process("/bin/sh", "-c", "/bin/busybox nproc; /bin/busybox grep MemTotal /proc/meminfo; read line")]
[Rootfs("rootfs")]
[Limits(MemoryBytes = 128 << 20, MemoryReservationBytes = 64 << 20, MemoryAndSwapBytes = 128 << 20, Cpus = 0.5, CpuShares = 512, CpuSet = "0", MemoryNodes = "0", Pids = 200)]
internal sealed partial class Limited;
