namespace CellOs.GVisor;

/// <summary>Makes a type a cell: <see cref="CellAttribute"/> by what its attributes say, <see cref="CellDocumentAttribute"/> by an ExecutionCell document.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public abstract class CellDefinitionAttribute : Attribute
{
    private protected CellDefinitionAttribute()
    {
    }

    /// <summary>
    /// The host name inside the cell (<c>hostname</c>), at most 64 bytes. Default: the id. It needs the uts namespace, which a cell
    /// has unless <see cref="HostNamespaceAttribute"/> says otherwise; then there is no default.
    /// </summary>
    public string? Hostname { get; set; }

    /// <summary>
    /// The NIS domain name inside the cell (<c>domainname</c>, since OCI 1.1.0). Default: not set. runsc honours it from
    /// release 20260622 on.
    /// </summary>
    public string? Domainname { get; set; }

    /// <summary>
    /// The version of the OCI runtime specification to declare (<c>ociVersion</c>). Default: the lowest that has every member the cell
    /// uses, because old runtimes refuse newer versions.
    /// </summary>
    public string? OciVersion { get; set; }

    /// <summary>
    /// Whether <c>/proc</c>, <c>/dev</c>, <c>/dev/pts</c>, <c>/dev/shm</c> and a read-only <c>/sys</c> are mounted where the cell does
    /// not say otherwise (the default file systems of the OCI specification). Default: <see langword="true"/>. runsc adds all but
    /// <c>/dev/shm</c> by itself.
    /// </summary>
    public bool DefaultMounts { get; set; } = true;
}
