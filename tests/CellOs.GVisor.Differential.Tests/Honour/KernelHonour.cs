using System.Globalization;
using System.Text.Json.Nodes;
using CellOs.GVisor.Differential.Running;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Differential.Honour;

/// <summary>Kernel parameters, devices, propagation.</summary>
internal static class KernelHonour
{
    public static IEnumerable<string> Devices(JsonObject config) =>
        config["linux"].At("devices").Items().Select(static device => device.At("path").Text()).OfType<string>().Where(static path => path.StartsWith('/'));

    public static IEnumerable<string> Parameters(JsonObject config) =>
        ((config["linux"].At("sysctl") as JsonObject) ?? []).Select(static entry => entry.Key).Where(static key => key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '/'));

    public static void Compare(JsonObject config, RunscSettings settings, SandboxRun run, List<Departure> found)
    {
        foreach (var (key, value) in (config["linux"].At("sysctl") as JsonObject) ?? [])
        {
            var had = run.Report.Line("sysctl " + key);
            if (value.Text() is { } wanted && wanted != had)
            {
                found.Add(new("/linux/sysctl/" + Definition.Key(key), wanted, had));
            }
        }

        CompareLimits(config["linux"].At("resources"), settings, run.Report, found);
        CompareFilter(config["linux"].At("seccomp"), settings, run.Report, found);
        foreach (var (kind, hooks) in (config["hooks"] as JsonObject) ?? [])
        {
            // The log names the kind that the hook was given, which a fault may have changed.
            var wanted = hooks.Items().Select(static hook => hook.At("args").Texts()).Select(static args => args.Count > 1 ? args[1] : "").ToList();
            if (wanted.Exists(name => !run.Hooks.Contains(name)))
            {
                found.Add(new("/hooks/" + Definition.Key(kind), "a run", "none"));
            }
        }

        var devices = config["linux"].At("devices").Items();
        var seen = new HashSet<string>();
        for (var i = 0; i < devices.Count; i++)
        {
            var pointer = $"/linux/devices/{Definition.Key(i)}";
            var path = devices[i].At("path").Text() ?? "";
            if (Expected(devices[i]) is { } wanted && run.Report.Line("device " + path) is var had && !had.StartsWith(wanted, StringComparison.Ordinal))
            {
                found.Add(new(pointer, wanted, had));
            }

            if (!seen.Add(path))
            {
                found.Add(new(pointer, "a path of its own", path));
            }
        }

        // What every program on gVisor has is no wish.
        if (config["linux"].At("personality") is JsonObject { Count: > 0 } personality && (personality.At("domain").Text() != "LINUX" || personality.At("flags").Items().Count > 0))
        {
            found.Add(new("/linux/personality", "an effect", "none"));
        }

        if (config["linux"].At("rootfsPropagation").Text() is not (null or "" or "private" or "slave" or "rprivate" or "rslave") and var propagation)
        {
            found.Add(new("/linux/rootfsPropagation", propagation, "not known"));
        }
    }

    private static void CompareLimits(JsonNode? resources, RunscSettings settings, ProbeReport report, List<Departure> found)
    {
        if (resources is JsonObject { Count: > 0 } && settings.IgnoreCgroups)
        {
            found.Add(new("/linux/resources", "limits", "none"));
            return;
        }

        // The kernel counts in pages.
        if (resources.At("memory", "limit").Number() is > 0 and < (1L << 31) and var limit && report.Line("memory").Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var had, ..]
            && decimal.TryParse(had, CultureInfo.InvariantCulture, out var kilobytes) && kilobytes != decimal.Floor(limit / 4096) * 4)
        {
            found.Add(new("/linux/resources/memory/limit", limit.ToString(CultureInfo.InvariantCulture), had + " kB"));
        }

        if (resources.At("cpu", "cpus").Text() is "0" && report.Line("cpus") != "1")
        {
            found.Add(new("/linux/resources/cpu/cpus", "1", report.Line("cpus")));
        }
    }

    private static void CompareFilter(JsonNode? filter, RunscSettings settings, ProbeReport report, List<Departure> found)
    {
        if (filter is null)
        {
            return;
        }

        if (!settings.OciSeccomp || report.Status("Seccomp") != "2")
        {
            found.Add(new("/linux/seccomp", "a filter", "none"));
        }

        // Measured: none of them is read.
        foreach (var member in new[] { "flags", "listenerPath", "listenerMetadata", "defaultErrnoRet" })
        {
            // One process is filtered from its start, so that no thread is left to bring in step.
            if (filter.At(member) is { } node and not JsonArray { Count: 0 } && node.Texts() is not ["SECCOMP_FILTER_FLAG_TSYNC"])
            {
                found.Add(new("/linux/seccomp/" + member, node.ToJsonString(), "no effect"));
            }
        }

        var rules = filter.At("syscalls").Items();
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].At("errnoRet").Number() is { } errno && errno != 1)
            {
                found.Add(new($"/linux/seccomp/syscalls/{Definition.Key(i)}/errnoRet", errno.ToString(CultureInfo.InvariantCulture), "no effect"));
            }
        }
    }

    /// <summary>The beginning of what stat(1) says of the device.</summary>
    private static string Expected(JsonNode? device)
    {
        var kind = device.At("type").Text() switch { "c" or "u" => "character special file", "b" => "block special file", "p" => "fifo", _ => "no such type" };
        var mode = Convert.ToString((long)(device.At("fileMode").Number() ?? 438) & 0x1FF, 8);
        var number = kind == "fifo" ? "0 0" : $"{Hex("major")} {Hex("minor")}";
        return $"{kind} {number} {mode} {device.At("uid").Number() ?? 0} {device.At("gid").Number() ?? 0}";

        string Hex(string key) => ((long)(device.At(key).Number() ?? 0)).ToString("x", CultureInfo.InvariantCulture);
    }
}
