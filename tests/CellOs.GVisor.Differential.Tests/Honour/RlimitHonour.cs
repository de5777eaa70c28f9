using System.Globalization;
using System.Text.Json.Nodes;
using CellOs.GVisor.Differential.Running;

namespace CellOs.GVisor.Differential.Honour;

/// <summary>The limits of the process. The shell prints all but RLIMIT_RTTIME, which only releases with /proc/self/limits show.</summary>
internal static class RlimitHonour
{
    private static readonly Dictionary<string, (string Flag, ulong Unit, string Name)> Kinds = new()
    {
        ["RLIMIT_CORE"] = ("(-c)", 512, "Max core file size"),
        ["RLIMIT_DATA"] = ("(-d)", 1024, "Max data size"),
        ["RLIMIT_NICE"] = ("(-e)", 1, "Max nice priority"),
        ["RLIMIT_FSIZE"] = ("(-f)", 512, "Max file size"),
        ["RLIMIT_SIGPENDING"] = ("(-i)", 1, "Max pending signals"),
        ["RLIMIT_MEMLOCK"] = ("(-l)", 1024, "Max locked memory"),
        ["RLIMIT_RSS"] = ("(-m)", 1024, "Max resident set"),
        ["RLIMIT_NOFILE"] = ("(-n)", 1, "Max open files"),
        ["RLIMIT_MSGQUEUE"] = ("(-q)", 1, "Max msgqueue size"),
        ["RLIMIT_RTPRIO"] = ("(-r)", 1, "Max realtime priority"),
        ["RLIMIT_STACK"] = ("(-s)", 1024, "Max stack size"),
        ["RLIMIT_CPU"] = ("(-t)", 1, "Max cpu time"),
        ["RLIMIT_NPROC"] = ("(-u)", 1, "Max processes"),
        ["RLIMIT_AS"] = ("(-v)", 1024, "Max address space"),
        ["RLIMIT_LOCKS"] = ("(-x)", 1, "Max file locks"),
        ["RLIMIT_RTTIME"] = ("", 1, "Max realtime timeout"),
    };

    public static void Compare(JsonObject config, ProbeReport report, List<Departure> found)
    {
        var limits = config["process"].At("rlimits").Items();
        for (var i = 0; i < limits.Count; i++)
        {
            var type = limits[i].At("type").Text();
            if (type is null || !Kinds.TryGetValue(type, out var kind))
            {
                found.Add(new($"/process/rlimits/{Definition.Key(i)}", type ?? "a type", "nothing"));
                continue;
            }

            CompareOne("soft", (ulong)(limits[i].At("soft").Number() ?? 0));
            CompareOne("hard", (ulong)(limits[i].At("hard").Number() ?? 0));

            void CompareOne(string key, ulong wanted)
            {
                var shown = kind.Flag.Length == 0 ? "" : After(report[key], kind.Flag);
                var had = shown.Length == 0 ? FromTable(report, kind.Name, key) : shown;
                var unit = shown.Length == 0 ? 1 : kind.Unit;
                var text = wanted == ulong.MaxValue ? "unlimited" : (wanted / unit).ToString(CultureInfo.InvariantCulture);
                if (had.Length > 0 && had != text)
                {
                    found.Add(new($"/process/rlimits/{Definition.Key(i)}/{key}", text, had));
                }
            }
        }
    }

    private static string After(string text, string flag)
    {
        foreach (var line in text.Split('\n'))
        {
            var at = line.IndexOf(flag, StringComparison.Ordinal);
            if (at >= 0)
            {
                return line[(at + flag.Length)..].Trim();
            }
        }

        return "";
    }

    private static string FromTable(ProbeReport report, string name, string key)
    {
        foreach (var line in report["limits"].Split('\n'))
        {
            if (line.StartsWith(name, StringComparison.Ordinal))
            {
                return line[name.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries)[key == "soft" ? 0 : 1];
            }
        }

        return "";
    }
}
