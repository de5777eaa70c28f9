using System.Text.Json.Nodes;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>What a cell may ask of the kernel: parameters, hidden paths, devices, memory, caches.</summary>
internal static class KernelSection
{
    public static void Add(JsonObject linux, Choices choices)
    {
        if (choices.Rarely(3))
        {
            linux["sysctl"] = new JsonObject
            {
                [choices.Pick("fs.nr_open", "fs.nr_open", "net.ipv4.ip_forward", "kernel.shmmax", "net/core/somaxconn", "fs.mqueue.msg_max")] = choices.Pick("1", "4096", "2048"),
            };
        }

        if (choices.Rarely(3))
        {
            linux["maskedPaths"] = choices.Some(60, "/proc/kcore", "/proc/keys", "/sys/firmware");
        }

        if (choices.Rarely(3))
        {
            linux["readonlyPaths"] = choices.Some(60, "/proc/sys", "/proc/irq", "/data");
        }

        if (choices.Rarely(4))
        {
            linux["rootfsPropagation"] = choices.Pick("private", "slave", "rprivate", "rslave", "shared", "unbindable");
        }

        if (choices.Rarely(4))
        {
            linux["devices"] = new JsonArray(Device(choices));
        }

        if (choices.Rarely(2))
        {
            linux["memoryPolicy"] = choices.Chance(50)
                ? new JsonObject { ["mode"] = choices.Pick("MPOL_BIND", "MPOL_INTERLEAVE"), ["nodes"] = "0", ["flags"] = choices.Some(30, "MPOL_F_STATIC_NODES") }
                : new JsonObject { ["mode"] = choices.Pick("MPOL_DEFAULT", "MPOL_LOCAL") };
        }

        if (choices.Rarely(2))
        {
            linux["intelRdt"] = new JsonObject { ["closID"] = "cell", ["l3CacheSchema"] = "L3:0=ff", ["memBwSchema"] = "MB:0=50" };
        }

        if (choices.Rarely(8))
        {
            linux["seccomp"] = SeccompSection.Draw(choices);
        }

        if (choices.Rarely(1))
        {
            linux["personality"] = new JsonObject { ["domain"] = choices.Pick("LINUX", "LINUX32") };
        }

        if (choices.Rarely(1))
        {
            linux["mountLabel"] = "system_u:object_r:container_file_t:s0";
        }
    }

    private static JsonObject Device(Choices choices)
    {
        var type = choices.Pick("c", "c", "u", "b", "p");
        var device = new JsonObject { ["path"] = choices.Pick("/dev/own", "/dev/fuse", "/dev/net/tun", "/dev/null", "/dev/zero"), ["type"] = type };
        if (type != "p")
        {
            device["major"] = choices.Pick(1, 10, 8);
            device["minor"] = choices.Pick(3, 200, 229, 0);
        }

        if (choices.Chance(80))
        {
            device["fileMode"] = choices.Pick(438, 384, 511, 0);
        }

        if (choices.Chance(40))
        {
            device["uid"] = choices.Pick(0, 1000);
            device["gid"] = choices.Pick(0, 1000);
        }

        return device;
    }
}
