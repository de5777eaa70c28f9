using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CellOs.GVisor.Differential.Honour;

/// <summary>Reads a configuration as the specification has it: what has another type or another letter case is not there.</summary>
internal static class Definition
{
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            node = (node as JsonObject)?[key];
        }

        return node;
    }

    public static string? Text(this JsonNode? node) => node is JsonValue value && value.GetValueKind() is JsonValueKind.String ? (string?)value : null;

    public static bool? Flag(this JsonNode? node) =>
        node?.GetValueKind() switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null };

    public static decimal? Number(this JsonNode? node) => node is JsonValue value && value.GetValueKind() is JsonValueKind.Number
        && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static IReadOnlyList<JsonNode?> Items(this JsonNode? node) => node is JsonArray array ? [.. array] : [];

    public static IReadOnlyList<string> Texts(this JsonNode? node) => [.. node.Items().Select(static item => item.Text()).OfType<string>()];

    public static string Key(int index) => index.ToString(CultureInfo.InvariantCulture);

    public static string Key(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
