using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>The schema that the specification 1.3.0 publishes, less the platforms that are not Linux.</summary>
internal static class OciSchema
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(() => JsonSchema.FromJsonAsync(Bundle().ToJsonString()));

    public static async Task AcceptsAsync(string document) =>
        Assert.Empty((await Schema.Value).Validate(WithinLong(document)).Select(error => error.ToString()));

    public static async Task RefusesAsync(string document) => Assert.NotEmpty((await Schema.Value).Validate(document));

    /// <summary>The validator cannot compare what is beyond a long; the schema's own bound for it is.</summary>
    private static string WithinLong(string document) =>
        document.Replace(ulong.MaxValue.ToString(CultureInfo.InvariantCulture), long.MaxValue.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>
    /// All files as one, with the definitions of each below its name. One reference as published lacks the slash after '#', which no reader
    /// resolves in a file.
    /// </summary>
    private static JsonNode Bundle()
    {
        var schema = Read("config-schema.json");
        foreach (var foreign in new[] { "solaris", "windows", "vm", "zos", "freebsd" })
        {
            schema["properties"]!.AsObject().Remove(foreign);
        }

        var definitions = new JsonObject { ["config-linux.json:linux"] = Read("config-linux.json")["linux"]!.DeepClone() };
        foreach (var file in new[] { "defs.json", "defs-linux.json" })
        {
            foreach (var (name, definition) in Read(file)["definitions"]!.AsObject())
            {
                definitions[$"{file}:{name}"] = definition!.DeepClone();
            }
        }

        schema["definitions"] = definitions;
        return schema;
    }

    private static JsonNode Read(string file)
    {
        var node = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OciSchema", file)))!;
        Redirect(node, file);
        return node;
    }

    private static void Redirect(JsonNode? node, string file)
    {
        switch (node)
        {
            case JsonArray array:
                array.ToList().ForEach(item => Redirect(item, file));
                break;
            case JsonObject members:
                if ((members["$ref"] as JsonValue)?.ToString().Split('#', '/') is [var target, .., var name])
                {
                    members["$ref"] = $"#/definitions/{(target.Length == 0 ? file : target)}:{name}";
                }

                members.ToList().ForEach(member => Redirect(member.Value, file));
                break;
        }
    }
}
