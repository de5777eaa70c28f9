namespace CellOs.GVisor;

/// <summary>
/// A Linux capability, by its number in the kernel: one slice of what the superuser may do (capabilities(7)).
/// </summary>
/// <remarks>
/// <para>
/// The OCI name is <c>CAP_</c> and the member's words in upper case, joined by underscores: <see cref="NetBindService"/> is
/// <c>CAP_NET_BIND_SERVICE</c>. Where no kernel is given, the capability came with Linux 2.2.
/// </para>
/// <para>
/// Under gVisor a capability counts inside the sandbox's own kernel, never on the host. A container without a
/// <c>capabilities</c> section has none, not even as uid 0.
/// </para>
/// </remarks>
public enum LinuxCapability
{
    /// <summary><c>CAP_CHOWN</c>: change the owner and group of any file.</summary>
    Chown = 0,

    /// <summary><c>CAP_DAC_OVERRIDE</c>: bypass the permission checks for reading, writing and executing files.</summary>
    DacOverride = 1,

    /// <summary>
    /// <c>CAP_DAC_READ_SEARCH</c>: bypass the permission checks for reading files and for reading and searching directories; use
    /// <c>open_by_handle_at(2)</c>, which reaches files outside the container's mounts on an ordinary kernel.
    /// </summary>
    DacReadSearch = 2,

    /// <summary>
    /// <c>CAP_FOWNER</c>: bypass the checks that ask for the file's owner (mode, timestamps, ACLs, inode flags, deleting from sticky directories).
    /// </summary>
    Fowner = 3,

    /// <summary>
    /// <c>CAP_FSETID</c>: keep the set-user-ID and set-group-ID bits when a file is modified; set the set-group-ID bit for a foreign group.
    /// </summary>
    Fsetid = 4,

    /// <summary><c>CAP_KILL</c>: send signals to processes of other users.</summary>
    Kill = 5,

    /// <summary>
    /// <c>CAP_SETGID</c>: change the process's group IDs and supplementary groups, forge a group ID in socket credentials, write a
    /// group mapping of a user namespace.
    /// </summary>
    Setgid = 6,

    /// <summary>
    /// <c>CAP_SETUID</c>: change the process's user IDs, forge a user ID in socket credentials, write a user mapping of a user namespace.
    /// </summary>
    Setuid = 7,

    /// <summary>
    /// <c>CAP_SETPCAP</c>: add bounding capabilities to the inheritable set, drop from the bounding set, change the securebits. Before
    /// Linux 2.6.24 it gave capabilities to other processes.
    /// </summary>
    Setpcap = 8,

    /// <summary><c>CAP_LINUX_IMMUTABLE</c>: set the append-only and immutable flags of inodes.</summary>
    LinuxImmutable = 9,

    /// <summary><c>CAP_NET_BIND_SERVICE</c>: bind sockets to privileged ports, those below 1024.</summary>
    NetBindService = 10,

    /// <summary><c>CAP_NET_BROADCAST</c>: broadcast and listen to multicasts; the kernel does not use it.</summary>
    NetBroadcast = 11,

    /// <summary>
    /// <c>CAP_NET_ADMIN</c>: administer the network: interfaces, addresses, routes, the firewall, promiscuous mode, privileged socket options.
    /// </summary>
    NetAdmin = 12,

    /// <summary>
    /// <c>CAP_NET_RAW</c>: use raw and packet sockets, bind to any address for transparent proxying.
    /// gVisor takes it away unless <c>runsc</c> runs with <c>--net-raw</c>, and then <c>ping</c> fails.
    /// </summary>
    NetRaw = 13,

    /// <summary><c>CAP_IPC_LOCK</c>: lock memory and allocate huge pages beyond the limit (<see cref="LinuxRlimit.Memlock"/>).</summary>
    IpcLock = 14,

    /// <summary><c>CAP_IPC_OWNER</c>: bypass the permission checks on System V IPC objects.</summary>
    IpcOwner = 15,

    /// <summary><c>CAP_SYS_MODULE</c>: load and unload kernel modules.</summary>
    SysModule = 16,

    /// <summary>
    /// <c>CAP_SYS_RAWIO</c>: raw input and output: I/O ports, <c>/dev/mem</c>, <c>/proc/kcore</c>, model-specific registers, raw device commands.
    /// </summary>
    SysRawio = 17,

    /// <summary><c>CAP_SYS_CHROOT</c>: use <c>chroot(2)</c>, change mount namespaces with <c>setns(2)</c>.</summary>
    SysChroot = 18,

    /// <summary>
    /// <c>CAP_SYS_PTRACE</c>: trace any process, read and write its memory, use <c>kcmp(2)</c>.
    /// </summary>
    SysPtrace = 19,

    /// <summary><c>CAP_SYS_PACCT</c>: turn process accounting on and off with <c>acct(2)</c>.</summary>
    SysPacct = 20,

    /// <summary>
    /// <c>CAP_SYS_ADMIN</c>: a long list of administrative operations: mounting, quotas, swap, host name, namespaces, privileged ioctls and much more.
    /// In practice close to full superuser rights. It still implies <see cref="Perfmon"/>, <see cref="Bpf"/> and <see cref="CheckpointRestore"/>.
    /// </summary>
    SysAdmin = 21,

    /// <summary><c>CAP_SYS_BOOT</c>: use <c>reboot(2)</c> and <c>kexec_load(2)</c>.</summary>
    SysBoot = 22,

    /// <summary>
    /// <c>CAP_SYS_NICE</c>: lower the nice value, choose real-time scheduling, CPU affinity and I/O class of any process, move its memory pages.
    /// </summary>
    SysNice = 23,

    /// <summary>
    /// <c>CAP_SYS_RESOURCE</c>: raise hard resource limits, override disk quotas, reserved blocks and the limits of queues, keymaps and pipes.
    /// </summary>
    SysResource = 24,

    /// <summary><c>CAP_SYS_TIME</c>: set the system clock and the hardware clock.</summary>
    SysTime = 25,

    /// <summary><c>CAP_SYS_TTY_CONFIG</c>: use <c>vhangup(2)</c> and privileged ioctls on virtual terminals.</summary>
    SysTtyConfig = 26,

    /// <summary><c>CAP_MKNOD</c>: create device files with <c>mknod(2)</c>. Since Linux 2.4.</summary>
    Mknod = 27,

    /// <summary><c>CAP_LEASE</c>: take leases on any file with <c>fcntl(2)</c>. Since Linux 2.4.</summary>
    Lease = 28,

    /// <summary><c>CAP_AUDIT_WRITE</c>: write records to the kernel's audit log. Since Linux 2.6.11.</summary>
    AuditWrite = 29,

    /// <summary><c>CAP_AUDIT_CONTROL</c>: turn auditing on and off, change and read its filter rules. Since Linux 2.6.11.</summary>
    AuditControl = 30,

    /// <summary><c>CAP_SETFCAP</c>: set capabilities on files. Since Linux 2.6.24; since 5.12 also needed to map user 0 into a new user namespace.</summary>
    Setfcap = 31,

    /// <summary><c>CAP_MAC_OVERRIDE</c>: override mandatory access control, as the Smack security module defines it. Since Linux 2.6.25.</summary>
    MacOverride = 32,

    /// <summary><c>CAP_MAC_ADMIN</c>: configure mandatory access control, as the Smack security module defines it. Since Linux 2.6.25.</summary>
    MacAdmin = 33,

    /// <summary>
    /// <c>CAP_SYSLOG</c>: read and clear the kernel log, see kernel addresses when <c>kptr_restrict</c> is 1. Since Linux 2.6.37; before, part of <see cref="SysAdmin"/>.
    /// </summary>
    Syslog = 34,

    /// <summary><c>CAP_WAKE_ALARM</c>: set timers that wake the system (<c>CLOCK_REALTIME_ALARM</c>, <c>CLOCK_BOOTTIME_ALARM</c>). Since Linux 3.0.</summary>
    WakeAlarm = 35,

    /// <summary><c>CAP_BLOCK_SUSPEND</c>: keep the system from suspending. Since Linux 3.5.</summary>
    BlockSuspend = 36,

    /// <summary><c>CAP_AUDIT_READ</c>: read the audit log through a multicast netlink socket. Since Linux 3.16.</summary>
    AuditRead = 37,

    /// <summary>
    /// <c>CAP_PERFMON</c>: use performance monitoring, <c>perf_event_open(2)</c> and the tracing operations of BPF. Since Linux 5.8; before, part of
    /// <see cref="SysAdmin"/>. <c>runsc</c> 20221219 does not know the name and refuses to start.
    /// </summary>
    Perfmon = 38,

    /// <summary>
    /// <c>CAP_BPF</c>: use privileged BPF operations. Since Linux 5.8; before, part of <see cref="SysAdmin"/>. <c>runsc</c> 20221219 does not know
    /// the name and refuses to start.
    /// </summary>
    Bpf = 39,

    /// <summary>
    /// <c>CAP_CHECKPOINT_RESTORE</c>: choose process ids (<c>clone3(2)</c>, <c>ns_last_pid</c>), follow the links of <c>/proc/PID/map_files</c>. Since Linux 5.9;
    /// before, part of <see cref="SysAdmin"/>. <c>runsc</c> 20221219 does not know the name and refuses to start.
    /// </summary>
    CheckpointRestore = 40,
}
