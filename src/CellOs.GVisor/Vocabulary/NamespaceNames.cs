using System.Diagnostics.CodeAnalysis;

namespace CellOs.GVisor.Vocabulary;

internal static class NamespaceNames
{
    private static readonly string[] Names = ["pid", "network", "mount", "ipc", "uts", "user", "cgroup", "time"];

    /// <summary>The eight OCI names, in the order of <see cref="LinuxNamespace"/>.</summary>
    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly(Names);

    /// <summary>The usual slips in lower case, each with the name it stands for.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Aliases { get; } = Array.AsReadOnly<KeyValuePair<string, string>>(
    [
        new("net", "network"),
        new("netns", "network"),
        new("networking", "network"),
        new("newnet", "network"),
        new("clone_newnet", "network"),
        new("mnt", "mount"),
        new("mounts", "mount"),
        new("mountns", "mount"),
        new("filesystem", "mount"),
        new("fs", "mount"),
        new("newns", "mount"),
        new("clone_newns", "mount"),
        new("process", "pid"),
        new("processes", "pid"),
        new("pids", "pid"),
        new("pidns", "pid"),
        new("proc", "pid"),
        new("newpid", "pid"),
        new("clone_newpid", "pid"),
        new("hostname", "uts"),
        new("host", "uts"),
        new("domainname", "uts"),
        new("utsname", "uts"),
        new("newuts", "uts"),
        new("clone_newuts", "uts"),
        new("sysvipc", "ipc"),
        new("shm", "ipc"),
        new("newipc", "ipc"),
        new("clone_newipc", "ipc"),
        new("userns", "user"),
        new("users", "user"),
        new("usr", "user"),
        new("uid", "user"),
        new("newuser", "user"),
        new("clone_newuser", "user"),
        new("cgroups", "cgroup"),
        new("cgroupns", "cgroup"),
        new("cgroup2", "cgroup"),
        new("newcgroup", "cgroup"),
        new("clone_newcgroup", "cgroup"),
        new("clock", "time"),
        new("timens", "time"),
        new("newtime", "time"),
        new("clone_newtime", "time"),
    ]);

    public static bool Contains([NotNullWhen(true)] string? name) => name is not null && Array.IndexOf(Names, name) >= 0;

    public static bool TryGet([NotNullWhen(true)] string? name, out LinuxNamespace kind)
    {
        var index = name is null ? -1 : Array.IndexOf(Names, name);
        kind = index < 0 ? default : (LinuxNamespace)index;
        return index >= 0;
    }

    /// <summary>The OCI name, or <see langword="null"/> for a value that is no member.</summary>
    public static string? Of(LinuxNamespace kind) => (uint)kind < (uint)Names.Length ? Names[(int)kind] : null;

    /// <summary>
    /// The name a wrong one most likely stands for: another letter case, an alias, a near miss; <see langword="null"/> when nothing is near.
    /// </summary>
    public static string? Suggest(string typed)
    {
        var word = typed.Trim();
        foreach (var name in Names)
        {
            if (string.Equals(word, name, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        foreach (var alias in Aliases)
        {
            if (string.Equals(word, alias.Key, StringComparison.OrdinalIgnoreCase))
            {
                return alias.Value;
            }
        }

        return NearestName.Find(word, All);
    }
}
