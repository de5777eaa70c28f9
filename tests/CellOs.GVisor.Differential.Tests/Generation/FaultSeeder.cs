using System.Globalization;
using System.Text.Json.Nodes;

namespace CellOs.GVisor.Differential.Generation;

/// <summary>Changes one thing about a configuration, wherever it may be.</summary>
internal static class FaultSeeder
{
    /// <summary>Seeds a fault and says which.</summary>
    public static string? Seed(JsonObject config, Choices choices)
    {
        var places = Places(config);
        for (var tries = 0; tries < 20; tries++)
        {
            var place = choices.PickFrom(places);
            if (Change(place, choices) is { } what)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{what} {place.Pointer}");
            }
        }

        return null;
    }

    private static string? Change(Place place, Choices choices)
    {
        if (choices.Chance(12) && place.Remove())
        {
            return "without";
        }

        if (choices.Chance(8) && OtherType(place.Value, choices) is { } other)
        {
            return place.Replace(other) ? "another type in" : null;
        }

        return place.Value switch
        {
            JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.String => ChangeText(place, (string)value!, choices),
            JsonValue value when value.GetValueKind() is System.Text.Json.JsonValueKind.Number => ChangeNumber(place, decimal.Parse(value.ToJsonString(), CultureInfo.InvariantCulture), choices),
            JsonValue value => place.Replace(!(bool)value) ? "flipped" : null,
            JsonArray array => ChangeArray(array, choices),
            JsonObject members => ChangeObject(members, choices),
            _ => null,
        };
    }

    private static JsonNode? OtherType(JsonNode value, Choices choices) => value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => choices.Pick<JsonNode>(JsonValue.Create(5), new JsonArray(), JsonValue.Create(true)),
        System.Text.Json.JsonValueKind.Number => choices.Pick<JsonNode>(JsonValue.Create("5"), JsonValue.Create(1.5), JsonValue.Create(-1), JsonValue.Create(true)),
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => choices.Pick<JsonNode>(JsonValue.Create("true"), JsonValue.Create(1)),
        System.Text.Json.JsonValueKind.Array => choices.Pick<JsonNode>(new JsonObject(), JsonValue.Create("text")),
        System.Text.Json.JsonValueKind.Object => choices.Pick<JsonNode>(new JsonArray(), JsonValue.Create("text")),
        _ => null,
    };

    private static string? ChangeText(Place place, string text, Choices choices)
    {
        // Whether a program or a source is there is the host's affair, which no rule can know: these only change their form.
        if (place.Pointer.EndsWith("/args/0", StringComparison.Ordinal))
        {
            return place.Replace(choices.Pick("", " ")) ? "changed" : null;
        }

        // A mount point below a file, too.
        var isFile = place.Pointer.EndsWith("/destination", StringComparison.Ordinal) && MountSection.IsFile(text);
        if (place.Pointer is "/linux/cgroupsPath" || text.StartsWith("PATH=", StringComparison.Ordinal))
        {
            return null;
        }

        if (place.Pointer is "/root/path" || (place.Pointer.StartsWith("/hooks/", StringComparison.Ordinal) && place.Pointer.EndsWith("/path", StringComparison.Ordinal)) || place.Pointer.EndsWith("/source", StringComparison.Ordinal))
        {
            return place.Replace(text.EndsWith("/file", StringComparison.Ordinal) || text == "/dev/null" ? "" : choices.Pick("", text.TrimEnd('/') + "/.")) ? "changed" : null;
        }

        var changed = choices.Below(12) switch
        {
            0 => "",
            1 => text.ToUpperInvariant(),
            2 => text.ToLowerInvariant(),
            3 when text.Length > 1 => text.Remove(choices.Below(text.Length), 1),
            4 when text.Length > 0 => text.Insert(choices.Below(text.Length), choices.Pick("x", "_", "-", " ")),
            5 => text.TrimStart('/'),
            6 => text + choices.Pick(" ", "/", ",", "\n", "s"),
            7 when text.Contains('_', StringComparison.Ordinal) => text[(text.IndexOf('_', StringComparison.Ordinal) + 1)..],
            8 when text.Contains('=', StringComparison.Ordinal) => text.Replace("=", choices.Pick("", ":", " = ", "=="), StringComparison.Ordinal),
            9 => new string('a', 70),
            10 when text.Contains('=', StringComparison.Ordinal) => text[..(text.IndexOf('=', StringComparison.Ordinal) + 1)] + choices.Pick("", "-1", "abc", "9", "1.5", "50%", "1MB", "0"),
            _ => text + text,
        };
        return changed != text && !(isFile && changed.StartsWith(text + "/", StringComparison.Ordinal)) && place.Replace(changed) ? "changed" : null;
    }

    private static string? ChangeNumber(Place place, decimal number, Choices choices)
    {
        var changed = choices.Below(6) switch
        {
            0 => 0,
            1 => number + 1,
            2 => number * 2,
            3 when number > 0 => number - 1,
            4 => 2147483647m,
            _ => 65m,
        };

        // Too little of what the probe itself needs.
        var isLimit = place.Pointer.EndsWith("/soft", StringComparison.Ordinal) || place.Pointer.EndsWith("/hard", StringComparison.Ordinal);
        if (isLimit)
        {
            changed = number >= ulong.MaxValue ? ulong.MaxValue - 1 : number + choices.Between(1, 1000);
        }

        // So are memory and processes, and no host has that many processors.
        if (place.Pointer.EndsWith("/memory/limit", StringComparison.Ordinal) || place.Pointer.EndsWith("/pids/limit", StringComparison.Ordinal))
        {
            changed = choices.Pick(0, -1, number + 1, number * 2);
        }

        var isId = place.Pointer.EndsWith("id", StringComparison.OrdinalIgnoreCase) || place.Pointer.Contains("Gids", StringComparison.Ordinal);
        if (isId)
        {
            changed = Math.Min(changed, uint.MaxValue);
        }

        return changed != number && place.Replace(Number(changed)) ? "changed" : null;
    }

    private static JsonValue Number(decimal value) => value >= 0 ? JsonValue.Create((ulong)value) : JsonValue.Create((long)value);

    private static string? ChangeArray(JsonArray array, Choices choices)
    {
        if (array.Count == 0)
        {
            return null;
        }

        array.Add(array[choices.Below(array.Count)]!.DeepClone());
        return "an item twice in";
    }

    private static string? ChangeObject(JsonObject members, Choices choices)
    {
        if (members.Count == 0 || choices.Chance(30))
        {
            members[choices.Pick("unknown", "x-extra", "comment")] = choices.Pick("text", "");
            return "an unknown member in";
        }

        var (key, value) = members.ElementAt(choices.Below(members.Count));
        var renamed = choices.Below(3) switch
        {
            0 => key.ToLowerInvariant(),
            1 => char.ToUpperInvariant(key[0]) + key[1..],
            _ => key.Length > 2 ? key[..^1] : key + "s",
        };
        if (renamed == key || key is "path" or "args" or "source" || members.ContainsKey(renamed))
        {
            return null;
        }

        members.Remove(key);
        members[renamed] = value;
        return $"{key} as {renamed} in";
    }

    private static List<Place> Places(JsonObject config)
    {
        var places = new List<Place>();
        Walk(config, "", places);
        return places;
    }

    private static void Walk(JsonNode? node, string pointer, List<Place> places)
    {
        if (node is null)
        {
            return;
        }

        places.Add(new Place(node, pointer));
        switch (node)
        {
            case JsonObject members:
                foreach (var (key, value) in members)
                {
                    Walk(value, pointer + "/" + key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal), places);
                }

                break;
            case JsonArray array:
                for (var i = 0; i < array.Count; i++)
                {
                    Walk(array[i], string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}"), places);
                }

                break;
        }
    }

    private sealed record Place(JsonNode Value, string Pointer)
    {
        public bool Remove()
        {
            switch (Value.Parent)
            {
                case JsonObject members:
                    members.Remove(Value.GetPropertyName());
                    return true;
                case JsonArray array when Pointer != $"/process/args/0":
                    array.Remove(Value);
                    return true;
                default:
                    return false;
            }
        }

        public bool Replace(JsonNode value)
        {
            if (Value.Parent is null)
            {
                return false;
            }

            Value.ReplaceWith(value);
            return true;
        }
    }
}
