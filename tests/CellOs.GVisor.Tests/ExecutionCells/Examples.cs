using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.ExecutionCells;

/// <summary>The example documents in <c>Data/execution-cells</c>, which are our own.</summary>
internal static class Examples
{
    public static IReadOnlyList<string> Cells { get; } = Named("*.cell.json");

    public static IReadOnlyList<string> Packs { get; } = Named("*.policy.json");

    public static byte[] Read(string name) => File.ReadAllBytes(TestData.PathOf($"Data/execution-cells/{name}"));

    private static List<string> Named(string pattern) =>
        [.. Directory.EnumerateFiles(TestData.PathOf("Data/execution-cells"), pattern).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
