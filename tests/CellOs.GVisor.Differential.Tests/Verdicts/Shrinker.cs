using System.Text.Json.Nodes;
using CellOs.GVisor.Differential.Running;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Differential.Verdicts;

/// <summary>Takes away members and items as long as the cell disagrees in the same way.</summary>
internal static class Shrinker
{
    private const int MostTrials = 120;

    public static async Task<(JsonObject Config, Trial Trial)> ShrinkAsync(
        JsonObject config, RunscSettings settings, Trial trial, TestBed bed, IReadOnlyList<RunscProgram> programs)
    {
        var kind = trial.Disagreements[0].Kind;
        var trials = 0;
        for (var hasShrunk = true; hasShrunk && trials < MostTrials;)
        {
            hasShrunk = false;
            for (var skip = 0; trials < MostTrials; trials++)
            {
                // What could not go stays at the front of the list, so that each thing is tried once a round.
                var smaller = Smaller(config);
                if (skip >= smaller.Count)
                {
                    break;
                }

                var attempt = await Trial.RunAsync(smaller[skip], settings, bed, programs).ConfigureAwait(false);
                if (attempt.Disagreements.Any(disagreement => disagreement.Kind == kind))
                {
                    (config, trial, hasShrunk) = (smaller[skip], attempt, true);
                }
                else
                {
                    skip++;
                }
            }
        }

        return (config, trial);
    }

    /// <summary>The configuration without one thing each, large things first.</summary>
    private static List<JsonObject> Smaller(JsonObject config)
    {
        var smaller = new List<JsonObject>();
        var level = new List<(JsonNode Node, string[] Path)> { (config, []) };
        while (level.Count > 0)
        {
            var below = new List<(JsonNode Node, string[] Path)>();
            foreach (var (node, path) in level)
            {
                switch (node)
                {
                    case JsonObject members:
                        foreach (var (key, value) in members)
                        {
                            Add(value, [.. path, key]);
                        }

                        break;
                    case JsonArray array:
                        for (var i = 0; i < array.Count; i++)
                        {
                            Add(array[i], [.. path, Honour.Definition.Key(i)]);
                        }

                        break;
                }
            }

            level = below;

            void Add(JsonNode? value, string[] path)
            {
                smaller.Add(Without(config, path));
                if (value is not null)
                {
                    below.Add((value, path));
                }
            }
        }

        return smaller;
    }

    private static JsonObject Without(JsonObject config, string[] path)
    {
        var copy = config.DeepClone().AsObject();
        JsonNode node = copy;
        foreach (var key in path[..^1])
        {
            node = node is JsonArray array ? array[int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)]! : node[key]!;
        }

        if (node is JsonArray items)
        {
            items.RemoveAt(int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            node.AsObject().Remove(path[^1]);
        }

        return copy;
    }
}
