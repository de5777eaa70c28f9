namespace CellOs.GVisor;

/// <summary>A kind of Linux namespace (namespaces(7)): the <c>type</c> of an entry of <c>linux.namespaces</c>, which is the member's name in lower case.</summary>
/// <remarks>
/// The first container of a gVisor sandbox always has its own processes, IPC objects, host name, mounts and cgroups, whether they are listed or not.
/// <c>runsc</c> drops entries it does not know without a message.
/// </remarks>
public enum LinuxNamespace
{
    /// <summary>
    /// <c>pid</c>: process ids; the first process inside is number 1. Since Linux 2.6.24.
    /// gVisor: always isolated; a path matters only between containers of one sandbox.
    /// </summary>
    Pid,

    /// <summary>
    /// <c>network</c>: interfaces, addresses, routes, firewall, sockets. Since Linux 2.6.29.
    /// gVisor: a path is joined with <c>--network=sandbox</c> and <c>--network=host</c> and not even opened with <c>--network=none</c>; with
    /// <c>--network=host</c> an entry without path gives an empty network.
    /// </summary>
    Network,

    /// <summary><c>mount</c>: mount points. Since Linux 2.4.19. gVisor: always isolated; entry and path have no effect for the first container.</summary>
    Mount,

    /// <summary>
    /// <c>ipc</c>: System V IPC objects and, since 2.6.30, POSIX message queues. Since Linux 2.6.19.
    /// gVisor: always isolated; entry and path have no effect for the first container.
    /// </summary>
    Ipc,

    /// <summary>
    /// <c>uts</c>: host name and NIS domain name. Since Linux 2.6.19.
    /// gVisor: always isolated; <c>hostname</c> works without this entry, which other runtimes ask for.
    /// </summary>
    Uts,

    /// <summary>
    /// <c>user</c>: user and group ids and capabilities. Complete since Linux 3.8.
    /// gVisor: the gofer runs in it, and the sandbox too with host network or directfs; it needs <c>uidMappings</c> and <c>gidMappings</c>, and mappings
    /// without it make 20221219 hang.
    /// </summary>
    User,

    /// <summary><c>cgroup</c>: the root of the cgroup tree that is seen. Since Linux 4.6. gVisor: always isolated; entry and path have no effect.</summary>
    Cgroup,

    /// <summary>
    /// <c>time</c>: offsets of the monotonic and boot-time clocks. Since Linux 5.6, in the OCI specification since 1.1.0.
    /// gVisor: dropped without a message, and <c>linux.timeOffsets</c> with it.
    /// </summary>
    Time,
}
