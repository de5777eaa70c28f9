using System.Text.Json.Nodes;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>The root file system and what stands beside it at the top.</summary>
internal static class RootSection
{
    public static void Add(JsonObject config, Choices choices)
    {
        var root = new JsonObject
        {
            ["path"] = choices.Chance(70) ? "rootfs" : choices.Pick("./rootfs", "rootfs/", RandomCell.HostPlaceholder + "/rootfs"),
        };
        if (choices.Chance(85))
        {
            root["readonly"] = choices.Chance(75);
        }

        config["root"] = root;
        if (choices.Chance(70))
        {
            config["hostname"] = choices.Pick("cell", "a", "word-count.internal", "x0", new string('h', 63), new string('h', 64));
        }

        if (choices.Rarely(3))
        {
            config["domainname"] = "internal.example";
        }

        if (choices.Rarely(6))
        {
            config["annotations"] = new JsonObject { [choices.Pick("com.example.owner", "com.example.purpose", "owner", "org.opencontainers.image.author", "org.opencontainers.other")] = choices.Pick("", "word count", "ü") };
        }
    }
}
