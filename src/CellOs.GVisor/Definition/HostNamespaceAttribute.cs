namespace CellOs.GVisor;

/// <summary>
/// Leaves a namespace out, so that the cell shares the host's (<c>linux.namespaces</c> without that entry). For runsc it matters for
/// network and user namespaces only: a gVisor sandbox never shares the others.
/// </summary>
/// <param name="kind">The kind of namespace to share.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class HostNamespaceAttribute(LinuxNamespace kind) : Attribute
{
    /// <summary>The kind of namespace to share.</summary>
    public LinuxNamespace Kind { get; } = kind;
}
