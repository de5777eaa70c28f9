using System.Text.Json.Nodes;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>
/// Limits, enough for the probe to do its work, also where others want the processors. Left out is what the kernel of the host must have been built for: block devices' weights, huge
/// pages, network classes, kernel memory.
/// </summary>
internal static class ResourceSection
{
    public static JsonObject Draw(Choices choices)
    {
        var resources = new JsonObject();
        if (choices.Chance(60))
        {
            resources["memory"] = Memory(choices);
        }

        if (choices.Chance(50))
        {
            resources["pids"] = new JsonObject { ["limit"] = choices.Pick(200, 1000, 4096, -1) };
        }

        if (choices.Chance(40))
        {
            resources["cpu"] = Cpu(choices);
        }

        if (choices.Rarely(8))
        {
            resources["devices"] = new JsonArray(new JsonObject { ["allow"] = choices.Chance(50), ["type"] = choices.Pick("a", "c", "b"), ["access"] = choices.Pick("rwm", "r", "rw") });
        }

        if (choices.Rarely(4))
        {
            resources["unified"] = new JsonObject { ["memory.high"] = "100000000" };
        }

        if (choices.Rarely(4))
        {
            resources["rdma"] = new JsonObject { ["mlx5_1"] = new JsonObject { ["hcaHandles"] = 3 } };
        }

        return resources;
    }

    private static JsonObject Memory(Choices choices)
    {
        var limit = choices.Pick<long>(128L << 20, 256L << 20, 300000000, 1L << 30);
        var memory = new JsonObject { ["limit"] = limit };
        if (choices.Chance(25))
        {
            memory["reservation"] = choices.Pick(limit, limit / 2);
        }

        if (choices.Chance(15))
        {
            memory["swappiness"] = choices.Pick(0, 60, 100);
        }

        if (choices.Rarely(5))
        {
            memory["disableOOMKiller"] = false;
        }

        return memory;
    }

    private static JsonObject Cpu(Choices choices)
    {
        var cpu = new JsonObject();
        if (choices.Chance(50))
        {
            cpu["shares"] = choices.Pick(512, 1024, 262144);
        }

        if (choices.Chance(50))
        {
            cpu["period"] = choices.Pick(100000, 50000);
            cpu["quota"] = choices.Pick(100000, 150000, -1);
        }

        if (choices.Chance(30))
        {
            cpu["cpus"] = choices.Pick("0", "0-1", "0,1");
        }

        if (choices.Rarely(5))
        {
            cpu[choices.Pick("idle", "burst", "realtimePeriod")] = 1;
        }

        return cpu;
    }
}
