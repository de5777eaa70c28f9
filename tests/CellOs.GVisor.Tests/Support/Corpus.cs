using System.Text.Json;

namespace CellOs.GVisor.Tests.Support;

/// <summary>The configurations in <c>Data/oci-corpus</c>.</summary>
internal static class Corpus
{
    /// <summary>The groups of rules that there are.</summary>
    private static readonly string[] Groups =
        ["VER", "TOP", "ROOT", "PRC", "CAP", "RL", "NS", "MNT", "SCH", "IOP", "AFF", "MPL", "RDT", "TYP", "PTH", "SC", "DEV", "ANN", "HK", "PER"];

    public static IReadOnlyList<CorpusFile> All { get; } = Read();

    /// <summary>Those that hold JSON, which is not every one.</summary>
    public static IEnumerable<CorpusFile> Documents => All.Where(static file => file.Rule != "TYP00");

    public static IEnumerable<CorpusFile> Good => All.Where(static file => file.Rule is null);

    public static IEnumerable<CorpusFile> Bad => Documents.Where(static file => file.Rule is { } rule && Groups.Contains(rule.TrimEnd([.. "0123456789"])));

    public static CorpusFile Find(string name) => All.Single(file => file.Name == name);

    private static List<CorpusFile> Read()
    {
        using var index = JsonDocument.Parse(File.ReadAllText(TestData.PathOf("Data/oci-corpus/index.json")));
        return [.. index.RootElement.EnumerateArray().Select(static entry =>
        {
            var isBad = entry.GetProperty("kind").GetString() == "bad";
            return new CorpusFile(
                entry.GetProperty("file").GetString()!,
                isBad ? entry.GetProperty("rule").GetString() : null,
                isBad ? entry.GetProperty("severity").GetString() : null,
                isBad ? entry.GetProperty("path").GetString() : null);
        })];
    }
}

/// <summary>A configuration of the corpus.</summary>
/// <param name="Name">Its path below the corpus.</param>
/// <param name="Rule">The rule it breaks, by its name in the OCI rule list; <see langword="null"/> for one that is right.</param>
/// <param name="Severity">How grave that is.</param>
/// <param name="Path">Where it breaks it, in dots and brackets.</param>
internal sealed record CorpusFile(string Name, string? Rule, string? Severity, string? Path)
{
    /// <summary>The place as a JSON pointer; the whole document where none is named.</summary>
    public string Pointer => Path is null ? "" : "/" + Path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '/');

    public CellOs.GVisor.Model.SpecObject Document => TestData.Document("oci-corpus/" + Name);
}
