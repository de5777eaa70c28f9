using System.Text.Json.Nodes;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>Programs that runsc runs on the host: a script that notes which kind it was. No timeouts, which runsc races with.</summary>
internal static class HookSection
{
    public static readonly string[] Kinds = ["prestart", "createRuntime", "createContainer", "startContainer", "poststart", "poststop"];

    public static void Add(JsonObject config, Choices choices)
    {
        var hooks = new JsonObject();
        foreach (var kind in Kinds)
        {
            if (choices.Chance(kind is "createRuntime" or "poststop" or "poststart" ? 45 : 8))
            {
                var hook = new JsonObject
                {
                    ["path"] = RandomCell.HostPlaceholder + "/hook",
                    ["args"] = new JsonArray("hook", kind),
                    ["env"] = choices.Some(70, "PATH=/bin:/usr/bin"),
                };
                hooks[kind] = new JsonArray(hook);
            }
        }

        config["hooks"] = hooks;
    }
}
