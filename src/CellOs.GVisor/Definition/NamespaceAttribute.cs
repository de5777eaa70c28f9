namespace CellOs.GVisor;

/// <summary>
/// A Linux namespace of the cell (<c>linux.namespaces</c>, namespaces(7)). A cell has fresh pid, network, mount, ipc, uts and cgroup
/// namespaces by itself; name one to give it a path, or to add the user namespace.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class NamespaceAttribute : Attribute
{
    /// <summary>Gives the cell a namespace.</summary>
    /// <param name="kind">The kind of namespace.</param>
    public NamespaceAttribute(LinuxNamespace kind) => Kind = kind;

    /// <summary>Gives the cell a namespace by its OCI name.</summary>
    /// <param name="type">A name such as <c>network</c>, as in <c>config.json</c>.</param>
    public NamespaceAttribute(string type) => Type = type;

    /// <summary>The kind of namespace, when given as such.</summary>
    public LinuxNamespace? Kind { get; }

    /// <summary>The kind of namespace, when given by name.</summary>
    public string? Type { get; }

    /// <summary>
    /// Absolute path of a namespace to join, such as <c>/var/run/netns/blue</c>. Default: a fresh one. runsc joins network
    /// namespaces only: it refuses to start with the path of a user namespace, and does not open others.
    /// </summary>
    public string? Path { get; set; }
}
