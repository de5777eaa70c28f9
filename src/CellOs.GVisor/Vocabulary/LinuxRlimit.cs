namespace CellOs.GVisor;

/// <summary>
/// A resource limit of a process (getrlimit(2)): the <c>type</c> of an entry of <c>process.rlimits</c>, which is <c>RLIMIT_</c> and the member's name in upper case.
/// </summary>
/// <remarks>
/// gVisor takes all sixteen and refuses any other name. It was seen to enforce <see cref="As"/>, <see cref="Fsize"/>, <see cref="Nofile"/> and <see cref="Nproc"/>, sets
/// <see cref="Stack"/>, and does not enforce <see cref="Cpu"/>; for the rest, count on no more than the value being reported back. It does not check that the soft limit
/// stays within the hard one.
/// </remarks>
public enum LinuxRlimit
{
    /// <summary><c>RLIMIT_AS</c>: size of the virtual address space, in bytes. gVisor enforces it.</summary>
    As,

    /// <summary><c>RLIMIT_CORE</c>: largest core file, in bytes; 0 means none is written.</summary>
    Core,

    /// <summary>
    /// <c>RLIMIT_CPU</c>: processor time, in seconds; SIGXCPU at the soft limit, SIGKILL at the hard one. gVisor does not enforce the value of <c>config.json</c>.
    /// </summary>
    Cpu,

    /// <summary><c>RLIMIT_DATA</c>: data segment and, since Linux 4.7, private writable mappings, in bytes.</summary>
    Data,

    /// <summary><c>RLIMIT_FSIZE</c>: largest file the process may write, in bytes; SIGXFSZ beyond it. gVisor enforces it.</summary>
    Fsize,

    /// <summary><c>RLIMIT_LOCKS</c>: number of file locks and leases; only Linux 2.4.0 to 2.4.24 looked at it.</summary>
    Locks,

    /// <summary><c>RLIMIT_MEMLOCK</c>: memory locked into RAM, in bytes; without bound for <see cref="LinuxCapability.IpcLock"/>.</summary>
    Memlock,

    /// <summary><c>RLIMIT_MSGQUEUE</c>: POSIX message queues of the real user, in bytes. Since Linux 2.6.8.</summary>
    Msgqueue,

    /// <summary><c>RLIMIT_NICE</c>: ceiling of the nice value, as 20 minus the value: 1 allows 19, 40 allows -20. Since Linux 2.6.12.</summary>
    Nice,

    /// <summary><c>RLIMIT_NOFILE</c>: one more than the highest file descriptor, a number. gVisor enforces it.</summary>
    Nofile,

    /// <summary>
    /// <c>RLIMIT_NPROC</c>: number of threads of the real user. gVisor enforces it inside the sandbox with EAGAIN, so a fork bomb ends there;
    /// a pids limit of the cgroup ends the whole sandbox.
    /// </summary>
    Nproc,

    /// <summary><c>RLIMIT_RSS</c>: resident memory, in bytes; no effect since Linux 2.4.30.</summary>
    Rss,

    /// <summary><c>RLIMIT_RTPRIO</c>: ceiling of the real-time priority, 0 to 99. Since Linux 2.6.12.</summary>
    Rtprio,

    /// <summary><c>RLIMIT_RTTIME</c>: processor time of a real-time thread between two blocking calls, in microseconds. Since Linux 2.6.25.</summary>
    Rttime,

    /// <summary><c>RLIMIT_SIGPENDING</c>: number of queued signals of the real user. Since Linux 2.6.8.</summary>
    Sigpending,

    /// <summary><c>RLIMIT_STACK</c>: stack of the first thread, in bytes; arguments and environment count into it. gVisor sets it.</summary>
    Stack,
}
