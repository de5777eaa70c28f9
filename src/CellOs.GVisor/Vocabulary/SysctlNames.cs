namespace CellOs.GVisor.Vocabulary;

/// <summary>
/// Names of kernel parameters (sysctl(8)), written with dots or with slashes, and which of them are a namespace's own (namespaces(7), as
/// runc and crun have it).
/// </summary>
internal static class SysctlNames
{
    public const string NrOpen = "fs.nr_open";

    private static readonly string[] IpcNames =
    [
        "kernel.msgmax",
        "kernel.msgmnb",
        "kernel.msgmni",
        "kernel.sem",
        "kernel.shmall",
        "kernel.shmmax",
        "kernel.shmmni",
        "kernel.shm_rmid_forced",
    ];

    public static SysctlScope ScopeOf(string name)
    {
        if (IsBelow(name, "net"))
        {
            return SysctlScope.Network;
        }

        if (IsBelow(name, "user"))
        {
            return SysctlScope.User;
        }

        if (IsBelow(name, "fs.mqueue") || IsOneOf(name, IpcNames))
        {
            return SysctlScope.Ipc;
        }

        return AreSame(name, "kernel.hostname") ? SysctlScope.HostName
            : AreSame(name, "kernel.domainname") ? SysctlScope.DomainName
            : SysctlScope.Kernel;
    }

    /// <summary>Whether both are the same parameter: a slash is as good as a dot.</summary>
    public static bool AreSame(string name, string other) => name.Length == other.Length && Begins(name, other);

    private static bool IsBelow(string name, string folder) =>
        name.Length > folder.Length + 1 && name[folder.Length] is '.' or '/' && Begins(name, folder);

    private static bool IsOneOf(string name, string[] names)
    {
        foreach (var other in names)
        {
            if (AreSame(name, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Begins(string name, string beginning)
    {
        for (var i = 0; i < beginning.Length; i++)
        {
            if ((name[i] == '/' ? '.' : name[i]) != beginning[i])
            {
                return false;
            }
        }

        return true;
    }
}
