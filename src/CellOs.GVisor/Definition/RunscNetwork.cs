namespace CellOs.GVisor;

/// <summary>What network a cell has (<c>--network</c>).</summary>
public enum RunscNetwork
{
    /// <summary>A loopback interface and nothing else.</summary>
    None,

    /// <summary>The host's network stack, through gVisor. Needs <see cref="HostNamespaceAttribute"/> for the network namespace, or a path.</summary>
    Host,

    /// <summary>gVisor's own network stack over the interfaces of the network namespace. runsc before 20240807 fails with it on kernels from 6.10 on.</summary>
    Sandbox,
}
