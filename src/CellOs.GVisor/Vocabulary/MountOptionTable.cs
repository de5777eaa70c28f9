using System.Diagnostics.CodeAnalysis;
using CellOs.GVisor.Runsc.Facts;

namespace CellOs.GVisor.Vocabulary;

internal static class MountOptionTable
{
    /// <summary>The release since which runsc skips words it does not know on a bind mount; before, it refused to start.</summary>
    public static RunscRelease UnknownWordsSkippedSince { get; } = MountFacts.RefusedOption.Phases[1].Since;

    private static readonly RunscRelease NosuidSince = MountFacts.Nosuid.HonouredSince!.Value;

    /// <summary>The mappings of the mount do the work, so the word itself has nothing to add.</summary>
    private static readonly RunscRelease IdMappedMountsSince = MountFacts.IgnoredIdMapping.HonouredSince!.Value;

    // By requirement (must, should, may), the three that the specification's table lacks last. The two truth values: asks for the default; a word runsc knows.
    private static readonly MountOptionInfo[] Entries =
    [
        new("async", MountOptionKind.Flag, "sync", "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Ignored),
        new("atime", MountOptionKind.Flag, "noatime", "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Accepted),
        new("bind", MountOptionKind.Bind, "rbind", "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Accepted),
        new("defaults", MountOptionKind.Special, null, "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Accepted),
        new("dev", MountOptionKind.Flag, "nodev", "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Ignored),
        new("diratime", MountOptionKind.Flag, "nodiratime", "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Ignored),
        new("dirsync", MountOptionKind.Flag, null, "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Ignored),
        new("exec", MountOptionKind.Flag, "noexec", "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Accepted),
        new("iversion", MountOptionKind.Flag, "noiversion", "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Ignored),
        new("lazytime", MountOptionKind.Flag, "nolazytime", "1.0.0", MountOptionRequirement.Must, false, false, GVisorMountOption.Ignored),
        new("loud", MountOptionKind.Flag, "silent", "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Ignored),
        new("noatime", MountOptionKind.Flag, "atime", "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Honoured),
        new("nodev", MountOptionKind.Flag, "dev", "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Ignored),
        new("nodiratime", MountOptionKind.Flag, "diratime", "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Ignored),
        new("noexec", MountOptionKind.Flag, "exec", "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Honoured),
        new("noiversion", MountOptionKind.Flag, "iversion", "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Ignored),
        new("nolazytime", MountOptionKind.Flag, "lazytime", "1.0.0", MountOptionRequirement.Must, true, false, GVisorMountOption.Ignored),
        new("norelatime", MountOptionKind.Flag, "relatime", "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Ignored),
        new("nostrictatime", MountOptionKind.Flag, "strictatime", "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Ignored),
        new("nosuid", MountOptionKind.Flag, "suid", "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Honoured, NosuidSince),
        new("private", MountOptionKind.Propagation, null, "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Honoured),
        new("rbind", MountOptionKind.Bind, "bind", "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Accepted),
        new("relatime", MountOptionKind.Flag, "norelatime", "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Ignored),
        new("remount", MountOptionKind.Special, null, "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Ignored),
        new("ro", MountOptionKind.Flag, "rw", "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Honoured),
        new("rprivate", MountOptionKind.Propagation, null, "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Honoured),
        new("rshared", MountOptionKind.Propagation, null, "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Refused),
        new("rslave", MountOptionKind.Propagation, null, "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Honoured),
        new("runbindable", MountOptionKind.Propagation, null, "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Honoured),
        new("rw", MountOptionKind.Flag, "ro", "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Accepted),
        new("shared", MountOptionKind.Propagation, null, "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Refused),
        new("silent", MountOptionKind.Flag, "loud", "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Ignored),
        new("slave", MountOptionKind.Propagation, null, "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Honoured),
        new("strictatime", MountOptionKind.Flag, "nostrictatime", "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Ignored),
        new("suid", MountOptionKind.Flag, "nosuid", "1.0.0", MountOptionRequirement.Must, true, true, GVisorMountOption.Ignored),
        new("sync", MountOptionKind.Flag, "async", "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Ignored),
        new("unbindable", MountOptionKind.Propagation, null, "1.0.0", MountOptionRequirement.Must, false, true, GVisorMountOption.Honoured),
        new("nosymfollow", MountOptionKind.Flag, "symfollow", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("symfollow", MountOptionKind.Flag, "nosymfollow", "1.1.0", MountOptionRequirement.Should, true, false, GVisorMountOption.Ignored),
        new("ratime", MountOptionKind.Recursive, "rnoatime", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rdev", MountOptionKind.Recursive, "rnodev", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rdiratime", MountOptionKind.Recursive, "rnodiratime", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rexec", MountOptionKind.Recursive, "rnoexec", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rnoatime", MountOptionKind.Recursive, "ratime", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rnodiratime", MountOptionKind.Recursive, "rdiratime", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rnoexec", MountOptionKind.Recursive, "rexec", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rnorelatime", MountOptionKind.Recursive, "rrelatime", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rnostrictatime", MountOptionKind.Recursive, "rstrictatime", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rnosuid", MountOptionKind.Recursive, "rsuid", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rnosymfollow", MountOptionKind.Recursive, "rsymfollow", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rrelatime", MountOptionKind.Recursive, "rnorelatime", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rro", MountOptionKind.Recursive, "rrw", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rrw", MountOptionKind.Recursive, "rro", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rstrictatime", MountOptionKind.Recursive, "rnostrictatime", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rsuid", MountOptionKind.Recursive, "rnosuid", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("rsymfollow", MountOptionKind.Recursive, "rnosymfollow", "1.1.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Ignored),
        new("idmap", MountOptionKind.IdMap, "ridmap", "1.2.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Accepted, IdMappedMountsSince),
        new("ridmap", MountOptionKind.IdMap, "idmap", "1.2.0", MountOptionRequirement.Should, false, false, GVisorMountOption.Accepted, IdMappedMountsSince),
        new("mand", MountOptionKind.Flag, "nomand", "1.0.0", MountOptionRequirement.May, false, true, GVisorMountOption.Ignored),
        new("nomand", MountOptionKind.Flag, "mand", "1.0.0", MountOptionRequirement.May, true, true, GVisorMountOption.Ignored),
        new("tmpcopyup", MountOptionKind.Special, null, "1.1.0", MountOptionRequirement.May, false, false, GVisorMountOption.Ignored),
        new("rnodev", MountOptionKind.Recursive, "rdev", "1.1.0", MountOptionRequirement.Unlisted, false, false, GVisorMountOption.Ignored),
        new("acl", MountOptionKind.Flag, "noacl", "1.0.0", MountOptionRequirement.Unlisted, false, true, GVisorMountOption.Ignored),
        new("noacl", MountOptionKind.Flag, "acl", "1.0.0", MountOptionRequirement.Unlisted, false, true, GVisorMountOption.Ignored),
    ];

    private static readonly Dictionary<string, MountOptionInfo> ByName = Entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);

    private static readonly Dictionary<string, MountOptionInfo> PlainForms = Entries
        .Where(entry => entry.Kind == MountOptionKind.Recursive)
        .ToDictionary(entry => entry.Name, entry => ByName[entry.Name.Substring(1)], StringComparer.Ordinal);

    // A key that ends in '=' takes a value.
    private static readonly IReadOnlyList<string> NoData = Array.AsReadOnly<string>([]);

    private static readonly IReadOnlyList<string> TmpfsData = Array.AsReadOnly(
    [
        "size=", "nr_blocks=", "nr_inodes=", "mode=", "uid=", "gid=", "huge=", "mpol=", "noswap", "inode32", "inode64", "quota", "usrquota", "grpquota",
    ]);

    private static readonly IReadOnlyList<string> DevptsData = Array.AsReadOnly(["newinstance", "ptmxmode=", "mode=", "gid=", "uid=", "max="]);

    private static readonly IReadOnlyList<string> ProcData = Array.AsReadOnly(["hidepid=", "gid=", "subset="]);

    private static readonly IReadOnlyList<string> CgroupData = Array.AsReadOnly(
    [
        "all", "cpu", "cpuacct", "cpuset", "devices", "job", "memory", "pids", "blkio", "freezer", "net_cls", "net_prio", "perf_event", "hugetlb", "rdma", "misc",
        "none", "noprefix", "xattr", "clone_children", "name=", "release_agent=",
    ]);

    private static readonly IReadOnlyList<string> Cgroup2Data = Array.AsReadOnly(
    [
        "nsdelegate", "favordynmods", "memory_localevents", "memory_recursiveprot", "memory_hugetlb_accounting", "pids_localevents",
    ]);

    /// <summary>The 61 words of the specification's table, and rnodev, acl, noacl.</summary>
    public static IReadOnlyList<string> All { get; } = Array.AsReadOnly(Array.ConvertAll(Entries, entry => entry.Name));

    /// <summary>Words of other tools in lower case, each with the option it stands for.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Aliases { get; } = Array.AsReadOnly<KeyValuePair<string, string>>(
    [
        new("readonly", "ro"),
        new("read-only", "ro"),
        new("read_only", "ro"),
        new("rdonly", "ro"),
        new("readwrite", "rw"),
        new("read-write", "rw"),
        new("read_write", "rw"),
        new("writable", "rw"),
        new("rreadonly", "rro"),
        new("recursive-readonly", "rro"),
        new("noexecute", "noexec"),
        new("executable", "exec"),
        new("nodevice", "nodev"),
        new("nodevices", "nodev"),
        new("nosetuid", "nosuid"),
        new("recursive", "rbind"),
        new("copyup", "tmpcopyup"),
    ]);

    public static bool TryGet([NotNullWhen(true)] string? option, out MountOptionInfo info)
    {
        info = default;
        return option is not null && ByName.TryGetValue(option, out info);
    }

    /// <summary>The form of a recursive option that is for the mount alone: <c>ro</c> for <c>rro</c>.</summary>
    public static bool TryGetPlainForm(string option, out MountOptionInfo plain) => PlainForms.TryGetValue(option, out plain);

    public static bool Contains([NotNullWhen(true)] string? option) => option is not null && ByName.ContainsKey(option);

    /// <summary>Whether one word undoes the other, or both are propagation words.</summary>
    public static bool AreContradictory(string first, string second) =>
        !string.Equals(first, second, StringComparison.Ordinal)
        && TryGet(first, out var left)
        && TryGet(second, out var right)
        && (left.Opposite == second || (left.Kind == MountOptionKind.Propagation && right.Kind == MountOptionKind.Propagation));

    /// <summary>
    /// The options with meaning for one file system only; a key that takes a value ends in <c>=</c>. Empty for types whose options are not closed
    /// (<see cref="HasClosedDataOptions"/>).
    /// </summary>
    public static IReadOnlyList<string> DataOptions(string? type) => DataOptionsOrNull(type) ?? NoData;

    /// <summary>Whether an option of this type that is neither in <see cref="All"/> nor in <see cref="DataOptions"/> is a mistake.</summary>
    public static bool HasClosedDataOptions(string? type) => DataOptionsOrNull(type) is not null;

    /// <summary>Whether the option, with its value, is one of the file system's own.</summary>
    public static bool IsDataOption(string? type, string? option)
    {
        if (option is null || DataOptionsOrNull(type) is not { } names)
        {
            return false;
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (HasKey(option, names[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether gVisor reads the option of the file system; it leaves out all others of <see cref="DataOptions"/>.</summary>
    public static bool IsDataOptionUsedByGVisor(string? type, string? option) => type switch
    {
        "tmpfs" => option is not null && (HasKey(option, "size=") || HasKey(option, "mode=") || HasKey(option, "uid=") || HasKey(option, "gid=")),
        "cgroup" => option is "all" or "cpu" or "cpuacct" or "cpuset" or "devices" or "job" or "memory" or "pids",
        _ => false,
    };

    /// <summary>
    /// What was most likely meant by an option that is not known: another letter case, an alias, a near miss, or an option of the file system, which keeps the
    /// value that was given; <see langword="null"/> when nothing is near.
    /// </summary>
    public static string? Suggest(string? type, string option)
    {
        var word = option.Trim();
        var equals = word.IndexOf('=');
        if (equals >= 0)
        {
            var value = word.Substring(equals + 1).TrimStart();
            return Nearest(word.Substring(0, equals), DataOptions(type), withValue: true) is { } key ? key + value : null;
        }

        foreach (var alias in Aliases)
        {
            if (string.Equals(word, alias.Key, StringComparison.OrdinalIgnoreCase))
            {
                return alias.Value;
            }
        }

        return NearestName.Find(word, All) ?? Nearest(word, DataOptions(type), withValue: false);
    }

    private static string? Nearest(string word, IReadOnlyList<string> names, bool withValue)
    {
        var candidates = new List<string>(names.Count);
        foreach (var name in names)
        {
            if (name[name.Length - 1] == '=' == withValue)
            {
                candidates.Add(withValue ? name.Substring(0, name.Length - 1) : name);
            }
        }

        var found = NearestName.Find(word, candidates);
        return found is not null && withValue ? found + "=" : found;
    }

    private static bool HasKey(string option, string key) =>
        key[key.Length - 1] == '=' ? option.StartsWith(key, StringComparison.Ordinal) : string.Equals(option, key, StringComparison.Ordinal);

    private static IReadOnlyList<string>? DataOptionsOrNull(string? type) => type switch
    {
        "tmpfs" or "devtmpfs" => TmpfsData,
        "devpts" => DevptsData,
        "proc" => ProcData,
        "sysfs" or "mqueue" or "bind" => NoData,
        "cgroup" => CgroupData,
        "cgroup2" => Cgroup2Data,
        _ => null,
    };
}
