using System.Text.Json.Nodes;

namespace CellOs.GVisor.Differential.Honour;

/// <summary>
/// Fields that cannot be seen from within, and of which it was measured otherwise that neither release does anything with them: to ask for
/// one is to be disappointed.
/// </summary>
internal static class IgnoredFields
{
    private static readonly string[] Paths =
    [
        "process/consoleSize", "process/commandLine", "process/user/username", "process/apparmorProfile", "process/scheduler", "process/ioPriority",
        "process/execCPUAffinity", "domainname", "linux/timeOffsets", "linux/mountLabel", "linux/intelRdt", "linux/memoryPolicy",
        "linux/netDevices", "linux/resources/unified", "linux/resources/cpu/idle", "linux/resources/cpu/burst", "linux/resources/cpu/realtimePeriod",
        "linux/resources/cpu/realtimeRuntime", "linux/resources/rdma", "linux/resources/devices", "hooks/createContainer", "hooks/startContainer",
        "linux/maskedPaths", "linux/readonlyPaths", "vm", "zos", "freebsd",
    ];

    /// <summary>Whether a place is in such a field, of which runsc does not see the type either.</summary>
    public static bool Hold(string pointer) =>
        Array.Exists(Paths, path => pointer.AsSpan(1).StartsWith(path, StringComparison.Ordinal) && (pointer.Length == path.Length + 1 || pointer[path.Length + 1] == '/'));

    public static void Compare(JsonObject config, RunscRelease release, List<Departure> found)
    {
        foreach (var path in Paths)
        {
            if (config.At(path.Split('/')) is { } node && !IsEmpty(node))
            {
                found.Add(new("/" + path, "an effect", $"none in {release}"));
            }
        }
    }

    /// <summary>Whether nothing is asked for.</summary>
    private static bool IsEmpty(JsonNode node) => node is JsonArray { Count: 0 } or JsonObject { Count: 0 } || node.Text() is { Length: 0 };
}
