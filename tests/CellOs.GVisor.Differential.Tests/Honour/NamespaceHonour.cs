using System.Text.Json.Nodes;
using CellOs.GVisor.Differential.Running;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Differential.Honour;

/// <summary>Namespaces that can be seen from within, and words that stand for none.</summary>
internal static class NamespaceHonour
{
    private static readonly string[] Kinds = ["pid", "network", "ipc", "uts", "mount", "cgroup", "user"];

    public static void Compare(JsonObject config, RunscSettings settings, ProbeReport report, List<Departure> found)
    {
        var namespaces = config["linux"].At("namespaces").Items();
        var seen = new HashSet<string>();
        for (var i = 0; i < namespaces.Count; i++)
        {
            var type = namespaces[i].At("type").Text() ?? "";
            var pointer = $"/linux/namespaces/{Definition.Key(i)}";
            if (!Kinds.Contains(type))
            {
                found.Add(new(pointer, type, "no such namespace"));
            }
            else if (!seen.Add(type))
            {
                found.Add(new(pointer, "an error, for it is listed twice", "nothing"));
            }

            // The sandbox makes its own, and joins a network namespace only when it uses one.
            if (namespaces[i].At("path").Text() is { Length: > 0 } path && (type != "network" || settings.Network is RunscNetwork.None))
            {
                found.Add(new(pointer + "/path", path, "not joined"));
            }
        }

        if (report.Line("pid") != "1")
        {
            found.Add(new("/linux/namespaces", "process 1", report.Line("pid")));
        }

        for (var i = 0; i < namespaces.Count; i++)
        {
            var hasPath = namespaces[i].At("path").Text() is { Length: > 0 };
            if (settings.Network is RunscNetwork.Host && namespaces[i].At("type").Text() == "network" && !hasPath && !HasNetwork(report))
            {
                found.Add(new($"/linux/namespaces/{Definition.Key(i)}", "the host's network", "none"));
            }
        }

        if (seen.Contains("network") && settings.Network is RunscNetwork.None)
        {
            if (HasNetwork(report))
            {
                found.Add(new("/linux/namespaces", "no network", report["net"]));
            }
        }
    }

    private static bool HasNetwork(ProbeReport report) =>
        report["net"].Split('\n').Any(static line => line.Split(':') is [var name, _] && name.Trim() is not ("lo" or ['/', ..]));
}
