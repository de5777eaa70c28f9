using System.Globalization;
using System.Text.Json.Nodes;
using CellOs.GVisor.Differential.Running;

namespace CellOs.GVisor.Differential.Honour;

/// <summary>Arguments, environment, directory, user and name.</summary>
internal static class ProcessHonour
{
    public static void Compare(JsonObject config, ProbeReport report, List<Departure> found)
    {
        var process = config["process"];
        CompareArguments(process, report, found);
        CompareEnvironment(process, report, found);
        if (process.At("cwd").Text() is { } cwd && GuestPath.Clean(cwd) != report.Line("cwd"))
        {
            found.Add(new("/process/cwd", cwd, report.Line("cwd")));
        }
        else if (process.At("cwd").Text() is [] or [not '/', ..])
        {
            found.Add(new("/process/cwd", "an absolute path", report.Line("cwd")));
        }

        if (report.Status("Uid") is not null)
        {
            CompareUser(process.At("user"), report, found);
        }

        if (config["hostname"].Text() is { Length: > 0 } hostname && hostname != report.Line("hostname"))
        {
            found.Add(new("/hostname", hostname, report.Line("hostname")));
        }
    }

    private static void CompareArguments(JsonNode? process, ProbeReport report, List<Departure> found)
    {
        var wanted = process.At("args").Texts();
        var had = report.Zeros("args");

        // The shell names the script by the path that was looked up; a name without one is found along PATH.
        for (var i = 1; i < Math.Max(wanted.Count, had.Length); i++)
        {
            if (i >= wanted.Count || i >= had.Length || wanted[i] != had[i])
            {
                found.Add(new("/process/args", string.Join('␣', wanted), string.Join('␣', had)));
                return;
            }
        }
    }

    private static void CompareEnvironment(JsonNode? process, ProbeReport report, List<Departure> found)
    {
        var had = report.Zeros("env").ToList();
        var index = 0;
        foreach (var item in process.At("env").Items())
        {
            var pointer = $"/process/env/{Definition.Key(index++)}";
            if (item.Text() is { } variable && !had.Remove(variable))
            {
                found.Add(new(pointer, variable, "not there"));
            }
        }

        // runsc adds HOME from the root file system's list of users, as a login does.
        foreach (var variable in had)
        {
            if (!variable.StartsWith("HOME=", StringComparison.Ordinal))
            {
                found.Add(new("/process/env", "nothing else", variable));
            }
        }
    }

    private static void CompareUser(JsonNode? user, ProbeReport report, List<Departure> found)
    {
        CompareId("uid", report.Status("Uid"));
        CompareId("gid", report.Status("Gid"));
        var wanted = user.At("additionalGids").Items().Select(static item => item.Number()).OfType<decimal>().Distinct().Order();
        var had = (report.Status("Groups") ?? "").Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static id => decimal.Parse(id, CultureInfo.InvariantCulture)).Distinct().Order();
        if (!wanted.SequenceEqual(had))
        {
            found.Add(new("/process/user/additionalGids", string.Join(' ', wanted), string.Join(' ', had)));
        }

        if (user.At("umask").Number() is { } umask && Convert.ToInt32(report.Line("umask"), 8) != umask)
        {
            found.Add(new("/process/user/umask", umask.ToString(CultureInfo.InvariantCulture), "octal " + report.Line("umask")));
        }

        void CompareId(string key, string? ids)
        {
            var wanted = (user.At(key).Number() ?? 0).ToString(CultureInfo.InvariantCulture);
            if (ids is null || ids.Split('\t').Any(id => id != wanted))
            {
                found.Add(new($"/process/user/{key}", wanted, ids ?? "nothing"));
            }
        }
    }
}
