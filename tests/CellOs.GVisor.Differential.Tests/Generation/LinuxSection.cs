using System.Text.Json.Nodes;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>The Linux section: namespaces, and the groups of members whose rules there are.</summary>
internal static class LinuxSection
{
    public static void Add(JsonObject config, Choices choices)
    {
        var linux = new JsonObject();
        var namespaces = new JsonArray();
        foreach (var type in new[] { "pid", "network", "ipc", "uts", "mount", "cgroup" })
        {
            if (choices.Chance(type == "cgroup" ? 70 : 95))
            {
                namespaces.Add(new JsonObject { ["type"] = type });
            }
        }

        if (choices.Rarely(3))
        {
            namespaces.Add(new JsonObject { ["type"] = "time" });
            if (choices.Chance(50))
            {
                linux["timeOffsets"] = new JsonObject { [choices.Pick("monotonic", "boottime")] = new JsonObject { ["secs"] = 100, ["nanosecs"] = 5 } };
            }
        }

        if (choices.Rarely(4))
        {
            namespaces.Add(new JsonObject { ["type"] = "user" });
            linux["uidMappings"] = Mappings();
            linux["gidMappings"] = Mappings();
        }

        if (namespaces.Count > 0 && choices.Rarely(4))
        {
            var joined = namespaces[choices.Below(namespaces.Count)]!.AsObject();
            joined["path"] = choices.Chance(30) ? "" : "/proc/self/ns/" + Kernels((string)joined["type"]!);
        }

        if (choices.Chance(20))
        {
            choices.Shuffle(namespaces);
        }

        linux["namespaces"] = namespaces;
        KernelSection.Add(linux, choices);
        if (choices.Chance(15))
        {
            linux["resources"] = ResourceSection.Draw(choices);
            if (choices.Chance(70))
            {
                linux["cgroupsPath"] = RandomCell.CgroupPlaceholder;
            }
        }

        config["linux"] = linux;
    }

    /// <summary>What a namespace is called in <c>/proc/PID/ns</c>. Another one there, or one that may not be opened, is the host's affair.</summary>
    private static string Kernels(string type) => type switch { "network" => "net", "mount" => "mnt", _ => type };

    private static JsonArray Mappings() => [new JsonObject { ["containerID"] = 0, ["hostID"] = 0, ["size"] = 4294967295 }];
}
