using System.Text.Json;

namespace CellOs.GVisor.Tests.Support;

/// <summary>The JSON schema of one release of the specification, laid out flat: the path of every member and its type.</summary>
internal sealed class PublishedSchema
{
    /// <summary>Sections of other platforms, whose files are not here.</summary>
    private static readonly string[] Foreign = ["solaris", "windows", "vm", "zos", "freebsd"];

    private readonly Dictionary<string, JsonDocument> _files = [];
    private readonly string _folder;

    private PublishedSchema(string release) => _folder = TestData.PathOf(Path.Combine("Data", "oci-schema", "v" + release));

    public SortedDictionary<string, MemberType> Members { get; } = new(StringComparer.Ordinal);

    public static PublishedSchema Of(string release)
    {
        var schema = new PublishedSchema(release);
        schema.AddMembers("", "config-schema.json", schema.Root("config-schema.json"));
        return schema;
    }

    private JsonElement Root(string file)
    {
        if (!_files.TryGetValue(file, out var document))
        {
            document = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, file)));
            _files.Add(file, document);
        }

        return document.RootElement;
    }

    private void AddMembers(string prefix, string file, JsonElement node)
    {
        if (node.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                Add(prefix + property.Name, file, property.Value);
            }
        }

        if (node.TryGetProperty("allOf", out var parts))
        {
            foreach (var part in parts.EnumerateArray())
            {
                var (partFile, partNode) = Resolve(file, part);
                AddMembers(prefix, partFile, partNode);
            }
        }
    }

    private void Add(string path, string file, JsonElement node)
    {
        if (Foreign.Contains(path))
        {
            Members.Add(path, new("object"));
            return;
        }

        (file, node) = Resolve(file, node);
        var isMap = node.TryGetProperty("additionalProperties", out var value) || TryGetPattern(node, out value);
        var type = isMap ? "map" : node.TryGetProperty("type", out var name) ? name.GetString()! : "object";
        Members.Add(path, new(type, Bound(node, "minimum"), Bound(node, "maximum")));
        switch (type)
        {
            case "map":
                Add(path + "{}", file, value);
                break;
            case "array":
                Add(path + "[]", file, node.GetProperty("items"));
                break;
            case "object":
                AddMembers(path + ".", file, node);
                break;
        }
    }

    private static bool TryGetPattern(JsonElement node, out JsonElement value)
    {
        value = default;
        if (!node.TryGetProperty("patternProperties", out var patterns))
        {
            return false;
        }

        value = patterns.EnumerateObject().Single().Value;
        return true;
    }

    private static decimal? Bound(JsonElement node, string name) => node.TryGetProperty(name, out var bound) ? bound.GetDecimal() : null;

    private (string File, JsonElement Node) Resolve(string file, JsonElement node)
    {
        while (true)
        {
            if (node.TryGetProperty("anyOf", out var choices))
            {
                node = choices.EnumerateArray().Single();
            }
            else if (node.TryGetProperty("$ref", out var reference))
            {
                var parts = reference.GetString()!.Split('#');
                file = parts[0].Length == 0 ? file : parts[0];
                node = parts[1].Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(Root(file), static (at, key) => at.GetProperty(key));
            }
            else
            {
                return (file, node);
            }
        }
    }
}

/// <summary>The JSON type of a member, and the bounds of a number as far as they are set.</summary>
internal readonly record struct MemberType(string Name, decimal? Minimum = null, decimal? Maximum = null);
