using System.Text.Json.Nodes;
using CellOs.GVisor.Differential.Running;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>The process. Its program is the probe: there is nothing to read back otherwise.</summary>
internal static class ProcessSection
{
    private static readonly string[] Capabilities =
    [
        "CAP_CHOWN", "CAP_DAC_OVERRIDE", "CAP_FOWNER", "CAP_FSETID", "CAP_KILL", "CAP_SETGID", "CAP_SETUID", "CAP_SETPCAP", "CAP_NET_BIND_SERVICE",
        "CAP_SYS_CHROOT", "CAP_AUDIT_WRITE", "CAP_SETFCAP", "CAP_SYS_ADMIN", "CAP_SYS_PTRACE", "CAP_NET_ADMIN", "CAP_MKNOD", "CAP_AUDIT_READ",
    ];

    private static readonly string[] RareCapabilities =
        ["CAP_NET_RAW", "CAP_BPF", "CAP_PERFMON", "CAP_CHECKPOINT_RESTORE", "CAP_LINUX_IMMUTABLE", "CAP_WAKE_ALARM", "CAP_BLOCK_SUSPEND"];

    public static void Add(JsonObject config, Choices choices)
    {
        var process = new JsonObject { ["args"] = Arguments(choices) };
        if (choices.Chance(85))
        {
            process["env"] = Environment(choices);
        }

        process["cwd"] = choices.Chance(60)
            ? "/"
            : choices.Pick("/tmp", "/data", "/etc", "/data/below", "/new/place", "/tmp/new", "/data/", "//tmp", "/data/../etc", "/dev/shm", "/run/cell");
        process["user"] = User(choices);
        if (choices.Chance(60))
        {
            process["capabilities"] = CapabilitySets(choices, IsRoot(process));
        }

        if (choices.Chance(50))
        {
            process["rlimits"] = Rlimits(choices);
        }

        if (choices.Chance(85))
        {
            process["noNewPrivileges"] = choices.Chance(90);
        }

        if (choices.Chance(25))
        {
            process["terminal"] = false;
        }

        if (choices.Chance(10))
        {
            process["oomScoreAdj"] = choices.Pick(0, 1, 100, 1000);
        }

        AddRare(process, choices);
        config["process"] = process;
    }

    private static JsonArray Arguments(Choices choices)
    {
        var arguments = new JsonArray();
        arguments.Add(choices.Chance(92) ? Probe.Path : choices.Pick("//bin/probe", "/bin/../bin/probe", "probe"));
        for (var left = choices.Below(4); left > 0; left--)
        {
            arguments.Add(choices.Pick("", "a b", "-n", "--", "\"quoted\"", "back\\slash", "$HOME", "tab\t", "two\nlines", "ünïcode 世界 😀", "'", "*", "%s"));
        }

        return arguments;
    }

    private static JsonArray Environment(Choices choices)
    {
        var variables = new JsonArray();
        if (choices.Chance(80))
        {
            variables.Add("PATH=" + choices.Pick("/bin", "/usr/bin:/bin", "/bin:/nowhere"));
        }

        foreach (var name in new[] { "LC_ALL", "HOME", "TERM", "APP_MODE", "lower", "X1", "_U" })
        {
            if (choices.Chance(25))
            {
                variables.Add(name + "=" + choices.Pick("", "C", "a b", "a=b", "two\nlines", "ü😀", "\"q\"", "$PATH"));
            }
        }

        choices.Shuffle(variables);
        return variables;
    }

    private static JsonObject User(Choices choices)
    {
        var user = new JsonObject { ["uid"] = Id(choices), ["gid"] = Id(choices) };
        if (choices.Chance(25))
        {
            var groups = new JsonArray();
            for (var left = choices.Below(4); left > 0; left--)
            {
                groups.Add(choices.Pick(0, 1, 5, 100, 1000, 65532, 65534, 2000000));
            }

            user["additionalGids"] = groups;
        }

        if (choices.Rarely(5))
        {
            user["umask"] = choices.Pick(18, 18, 0, 23, 63);
        }

        return user;
    }

    private static long Id(Choices choices) => choices.Chance(45) ? 0 : choices.Pick<long>(65532, 1000, 65534, 1, 4000000, 4294967294);

    private static bool IsRoot(JsonObject process) => (long)process["user"]!["uid"]! == 0;

    private static JsonObject CapabilitySets(Choices choices, bool isRoot)
    {
        var sets = new JsonObject();
        var count = !isRoot && choices.Chance(85) ? 0 : choices.Below(5);
        var bounding = new JsonArray();
        var permitted = new JsonArray();
        var effective = new JsonArray();
        for (; count > 0; count--)
        {
            var name = choices.Chance(94) ? choices.Pick(Capabilities) : choices.Pick(RareCapabilities);
            if (bounding.Any(item => (string?)item == name))
            {
                continue;
            }

            bounding.Add(name);
            if (choices.Chance(80))
            {
                permitted.Add(name);
                if (choices.Chance(80))
                {
                    effective.Add(name);
                }
            }
        }

        sets["bounding"] = bounding;
        sets["permitted"] = permitted;
        sets["effective"] = effective;
        if (choices.Chance(25))
        {
            sets["inheritable"] = choices.Chance(60) ? new JsonArray() : Copy(permitted);
        }

        if (choices.Chance(15))
        {
            sets["ambient"] = choices.Chance(70) || !sets.ContainsKey("inheritable") ? new JsonArray() : Copy((JsonArray)sets["inheritable"]!);
        }

        return sets;
    }

    private static JsonArray Copy(JsonArray array) => (JsonArray)array.DeepClone();

    /// <summary>High enough for the probe to do its work.</summary>
    private static JsonArray Rlimits(Choices choices)
    {
        (string Type, ulong Low)[] kinds =
        [
            ("RLIMIT_NOFILE", 64), ("RLIMIT_NPROC", 64), ("RLIMIT_AS", 1UL << 30), ("RLIMIT_FSIZE", 1 << 22), ("RLIMIT_STACK", 1 << 20),
            ("RLIMIT_CORE", 0), ("RLIMIT_CPU", 60), ("RLIMIT_DATA", 1 << 28), ("RLIMIT_MEMLOCK", 0), ("RLIMIT_MSGQUEUE", 0), ("RLIMIT_NICE", 0),
            ("RLIMIT_RSS", 1 << 28), ("RLIMIT_RTPRIO", 0), ("RLIMIT_RTTIME", 1000000), ("RLIMIT_SIGPENDING", 0), ("RLIMIT_LOCKS", 0),
        ];
        var limits = new JsonArray();
        var percent = choices.Pick(6, 15, 40);
        foreach (var (type, low) in kinds)
        {
            if (!choices.Chance(percent))
            {
                continue;
            }

            var hard = choices.Chance(20) ? ulong.MaxValue : (low + (ulong)choices.Below(100)) * (ulong)choices.Between(1, 4);
            var soft = choices.Chance(40) ? hard : hard == ulong.MaxValue || choices.Chance(50) ? low : low + ((hard - low) / 2);
            limits.Add(new JsonObject { ["type"] = type, ["hard"] = hard, ["soft"] = soft });
        }

        return limits;
    }

    private static void AddRare(JsonObject process, Choices choices)
    {
        SchedulingSection.Add(process, choices);
        if (choices.Rarely(1))
        {
            process["consoleSize"] = new JsonObject { ["height"] = 24, ["width"] = 80 };
        }

        if (choices.Rarely(1))
        {
            process["apparmorProfile"] = "cell-default";
        }

        if (choices.Rarely(1))
        {
            process["selinuxLabel"] = "system_u:system_r:container_t:s0";
        }

        if (choices.Rarely(1))
        {
            process["commandLine"] = "cmd /c dir";
        }

        if (choices.Rarely(1))
        {
            process["user"]!["username"] = "nobody";
        }

        if (choices.Rarely(1))
        {
            process["terminal"] = true;
        }
    }
}
