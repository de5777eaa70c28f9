using System.Text.Json;

namespace CellOs.GVisor.Tests.Support;

/// <summary>The configurations in <c>Data/oci-corpus</c>.</summary>
internal static class Corpus
{
    /// <summary>Files that break a rule which is more general with us, and why.</summary>
    private static readonly Dictionary<string, (string Rule, string Why)> OtherRules = new()
    {
        ["bad/fetched-runtime-spec-v1.3.0-bad-linux-rdma.json"] = ("TYP01", "a text where a number belongs is the wrong type, whatever the member"),
        ["bad/SEC03-name-singular.json"] = ("TOP02", "a misspelt name is one, whatever the member"),
        ["bad/MNT05-dev-after-devpts.json"] = ("MNT04", "it goes to a place that is taken, and covers what is below because of that"),
        ["bad/RES18-unified-value-number.json"] = ("TYP01", "a number where a text belongs is the wrong type, whatever the member"),
    };

    public static IReadOnlyList<CorpusFile> All { get; } = Read();

    /// <summary>Those that hold JSON, which is not every one.</summary>
    public static IEnumerable<CorpusFile> Documents => All.Where(static file => file.Rule != "TYP00");

    public static IEnumerable<CorpusFile> Good => All.Where(static file => file.Rule is null);

    /// <summary>Those with a mistake.</summary>
    public static IEnumerable<CorpusFile> Bad => Documents.Where(static file => file.Rule is not null);

    public static CorpusFile Find(string name) => All.Single(file => file.Name == name);

    private static List<CorpusFile> Read()
    {
        using var index = JsonDocument.Parse(File.ReadAllText(TestData.PathOf("Data/oci-corpus/index.json")));
        return [.. index.RootElement.EnumerateArray().Select(static entry =>
        {
            var isBad = entry.GetProperty("kind").GetString() == "bad";
            var name = entry.GetProperty("file").GetString()!;
            return new CorpusFile(
                name,
                OtherRules.TryGetValue(name, out var other) ? other.Rule : isBad ? entry.GetProperty("rule").GetString() : null,
                isBad ? entry.GetProperty("severity").GetString() : null,
                isBad ? entry.GetProperty("path").GetString() : null,
                isBad && entry.GetProperty("schema").GetBoolean(),
                isBad && entry.GetProperty("runtimeTools").GetBoolean(),
                isBad && entry.GetProperty("refusedBy") is { ValueKind: JsonValueKind.Array } refused ? [.. refused.EnumerateArray().Select(static runtime => runtime.GetString()!)] : null);
        })];
    }
}

/// <summary>A configuration of the corpus.</summary>
/// <param name="Name">Its path below the corpus.</param>
/// <param name="Rule">The rule it breaks, by its name in the OCI rule list; <see langword="null"/> for one that is right.</param>
/// <param name="Severity">How grave that is.</param>
/// <param name="Path">Where it breaks it, in dots and brackets.</param>
/// <param name="IsRejectedBySchema">Whether the published JSON schema objects.</param>
/// <param name="IsRejectedByRuntimeTools">Whether runtime-tools object.</param>
/// <param name="RefusedBy">The runtimes that did not run it; <see langword="null"/> where it was not tried.</param>
internal sealed record CorpusFile(
    string Name, string? Rule, string? Severity, string? Path, bool IsRejectedBySchema, bool IsRejectedByRuntimeTools, string[]? RefusedBy)
{
    /// <summary>The place as a JSON pointer; the whole document where none is named.</summary>
    public string Pointer => Path is null ? "" : "/" + Path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '/');

    public CellOs.GVisor.Model.SpecObject Document => TestData.Document("oci-corpus/" + Name);
}
