namespace CellOs.GVisor.Vocabulary;

/// <summary>What a kernel parameter belongs to.</summary>
internal enum SysctlScope
{
    /// <summary>The whole kernel: no container has its own.</summary>
    Kernel,

    /// <summary>The network namespace.</summary>
    Network,

    /// <summary>The ipc namespace.</summary>
    Ipc,

    /// <summary>The user namespace.</summary>
    User,

    /// <summary>The uts namespace: the host name.</summary>
    HostName,

    /// <summary>The uts namespace: the domain name.</summary>
    DomainName,
}
