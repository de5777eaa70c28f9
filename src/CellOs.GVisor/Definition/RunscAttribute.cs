namespace CellOs.GVisor;

/// <summary>
/// How <c>runsc</c> itself is started. What is left out keeps the secure setting of this library; that is runsc's own default but for
/// the network, which is off, the overlay, which never reaches the host's tree, and <c>--oci-seccomp</c>, which follows the filter.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class RunscAttribute : Attribute
{
    /// <summary>How system calls are caught (<c>--platform</c>). Default: runsc's choice, ptrace in 20221219 and systrap in 20240729.</summary>
    public RunscPlatform Platform { get; set; }

    /// <summary>The network (<c>--network</c>). Default: <see cref="RunscNetwork.None"/>.</summary>
    public RunscNetwork Network { get; set; }

    /// <summary>
    /// What is laid over mounts to take writes (<c>--overlay2</c>). Default: nothing for a read-only root, memory for a writable one.
    /// </summary>
    public RunscOverlay Overlay { get; set; }

    /// <summary>How the root filesystem is cached (<c>--file-access</c>). Default: exclusive.</summary>
    public RunscFileAccess RootFileAccess { get; set; }

    /// <summary>How bind mounts are cached (<c>--file-access-mounts</c>). Default: shared.</summary>
    public RunscFileAccess MountFileAccess { get; set; }

    /// <summary>Which of the host's Unix sockets the cell may use (<c>--host-uds</c>). Default: none.</summary>
    public RunscHostSockets HostSockets { get; set; }

    /// <summary>
    /// Whether <c>CAP_NET_RAW</c> is kept when the cell is granted it (<c>--net-raw</c>). Default: <see langword="false"/>.
    /// </summary>
    public bool NetRaw { get; set; }

    /// <summary>
    /// Whether <c>linux.seccomp</c> is applied inside the sandbox (<c>--oci-seccomp</c>). Default: whether the cell has a filter, by <see cref="SeccompAttribute"/>,
    /// in raw JSON or in the file that it is declared from.
    /// </summary>
    public bool OciSeccomp { get; set; }

    /// <summary>
    /// Whether cgroups are left alone (<c>--ignore-cgroups</c>). Default: <see langword="false"/>. Limits then have no effect.
    /// </summary>
    public bool IgnoreCgroups { get; set; }
}
