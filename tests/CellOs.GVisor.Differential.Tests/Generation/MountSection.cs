using System.Text.Json.Nodes;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>The mounts: the usual ones of every cell, and binds and tmpfs of its own.</summary>
internal static class MountSection
{
    private static readonly string[] Directories =
        ["/data", "/mnt", "/opt/app", "/new/place", "/srv", "/var/lib/cell", "/run/cell", "/data/below", "/etc", "/tmp", "/home/user with space", "/dev/own"];

    private static readonly string[] Files = ["/etc/conf", "/new/conf", "/data.json", "/opt/conf"];

    private static readonly string[] OddOptions =
    [
        "nosuid", "nodev", "relatime", "strictatime", "noatime", "nodiratime", "suid", "dev", "exec", "atime", "diratime", "async", "sync", "dirsync",
        "defaults", "silent", "loud", "mand", "nomand", "lazytime", "nolazytime", "iversion", "noiversion", "norelatime", "nostrictatime", "symfollow",
        "nosymfollow", "private", "rprivate", "slave", "rslave", "unbindable", "runbindable", "shared", "rshared", "rro", "rrw", "rnosuid", "rnodev",
        "rnoexec", "idmap", "ridmap", "remount", "tmpcopyup", "acl", "noacl", "z", "Z", "RO", "readonly", "r", "RW", "ro ", "ro,nosuid", "noexec,ro",
        "bind", "rbind", "rw", "ro", "noexec", "copy", "nr_inodes=100", "huge=never", "mpol=default", "hidepid=2", "gid=5", "size=1m", "mode=700", "",
    ];

    /// <summary>Whether a destination is that of a file.</summary>
    public static bool IsFile(string destination) => Array.Exists(Files, file => destination.EndsWith(file, StringComparison.Ordinal));

    public static void Add(JsonObject config, Choices choices)
    {
        var mounts = new JsonArray();
        Usual(mounts, choices);
        for (var left = choices.Below(4); left > 0; left--)
        {
            mounts.Add(choices.Below(10) switch
            {
                < 3 => BindDirectory(choices),
                < 5 => BindFile(choices),
                < 9 => Tmpfs(choices),
                _ => Rare(choices),
            });
        }

        if (mounts.Count > 0 && choices.Chance(12))
        {
            AddOption(mounts[choices.Below(mounts.Count)]!.AsObject(), choices.Pick(OddOptions), choices);
        }

        if (choices.Chance(20))
        {
            choices.Shuffle(mounts);
        }

        if (mounts.Count > 0 || choices.Chance(70))
        {
            config["mounts"] = mounts;
        }
    }

    private static void Usual(JsonArray mounts, Choices choices)
    {
        AddUsual(mounts, choices, "/proc", "proc", "proc");
        AddUsual(mounts, choices, "/dev", "tmpfs", "tmpfs", "mode=755");
        AddUsual(mounts, choices, "/dev/pts", "devpts", "devpts");
        AddUsual(mounts, choices, "/dev/shm", "tmpfs", "shm", choices.Chance(70) ? ["mode=1777"] : ["mode=1777", "size=64m"]);
        AddUsual(mounts, choices, "/sys", "sysfs", "sysfs", choices.Chance(80) ? ["ro"] : []);
    }

    private static void AddUsual(JsonArray mounts, Choices choices, string destination, string type, string source, params string[] options)
    {
        if (choices.Chance(85))
        {
            mounts.Add(Mount(destination, type, source, options));
        }
    }

    private static JsonObject BindDirectory(Choices choices) => Bind(choices, choices.Pick(Directories), "/src/" + choices.Pick("dir", "other"));

    private static JsonObject BindFile(Choices choices) => Bind(choices, choices.Pick(Files), "/src/file");

    private static JsonObject Bind(Choices choices, string destination, string source)
    {
        List<string> options = [choices.Pick("rbind", "rbind", "bind")];
        if (choices.Chance(70))
        {
            options.Add(choices.Chance(75) ? "ro" : "rw");
        }

        if (choices.Chance(20))
        {
            options.Add("noexec");
        }

        if (choices.Chance(10))
        {
            options.Add(choices.Pick("private", "rprivate", "slave", "rslave"));
        }

        var path = choices.Chance(95) ? RandomCell.HostPlaceholder + source : "nowhere" + source;
        var mount = Mount(Rewritten(destination, choices), "bind", path, [.. options]);
        if (choices.Rarely(5))
        {
            mount["type"] = choices.Pick("none", "ext4", "");
        }

        return mount;
    }

    private static JsonObject Tmpfs(Choices choices)
    {
        List<string> options = [];
        if (choices.Chance(75))
        {
            options.Add("size=" + choices.Pick("65536", "1m", "16M", "4096k", "1g", "5000", "0x1000", "04k", "100000000"));
        }

        if (choices.Chance(50))
        {
            options.Add("mode=" + choices.Pick("1777", "0700", "755", "01777", "0", "7777", "00755"));
        }

        if (choices.Chance(15))
        {
            options.Add("uid=" + choices.Pick("0", "1000", "65532"));
        }

        if (choices.Chance(15))
        {
            options.Add("gid=" + choices.Pick("0", "100", "65532"));
        }

        if (choices.Chance(20))
        {
            options.Add(choices.Pick("noexec", "ro", "rw", "exec", "noatime"));
        }

        return Mount(Rewritten(choices.Pick(Directories), choices), "tmpfs", choices.Pick("tmpfs", "none", ""), [.. options]);
    }

    private static JsonObject Rare(Choices choices) => choices.Below(6) switch
    {
        0 => Mount("/dev/mqueue", "mqueue", "mqueue", "nosuid", "noexec", "nodev"),
        1 => Mount("/sys/fs/cgroup", choices.Pick("cgroup", "cgroup2"), "cgroup", "ro"),
        2 => Mount(choices.Pick(Directories), choices.Pick("proc", "sysfs", "devpts", "devtmpfs"), "x"),
        3 => Mount(choices.Pick(Directories), choices.Pick("ext4", "overlay", "ramfs", "erofs", "nfs", "none"), "x"),
        4 => Mount(choices.Pick("/proc/own", "/sys/own", "/proc/sys/kernel"), "tmpfs", "tmpfs", "size=1m"),
        _ => Mount("/etc/conf", "bind", "/dev/null", "bind", "ro"),
    };

    private static string Rewritten(string destination, Choices choices) =>
        choices.Chance(96) ? destination : choices.Pick(destination + "/", "/." + destination, "/data/.." + destination, "/" + destination, destination[1..]);

    private static void AddOption(JsonObject mount, string option, Choices choices)
    {
        if (mount["options"] is not JsonArray options)
        {
            mount["options"] = options = [];
        }

        options.Insert(choices.Below(options.Count + 1), option);
    }

    private static JsonObject Mount(string destination, string type, string source, params string[] options)
    {
        var mount = new JsonObject { ["destination"] = destination, ["type"] = type, ["source"] = source };
        if (options.Length > 0)
        {
            mount["options"] = new JsonArray([.. options.Select(static option => (JsonNode)option)]);
        }

        return mount;
    }
}
