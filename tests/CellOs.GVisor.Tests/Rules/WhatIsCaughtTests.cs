using System.Globalization;
using System.Text;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>How many known faults we find, beside the others that look for them. The README shows the table.</summary>
public sealed class WhatIsCaughtTests
{
    /// <summary>Where nobody tried.</summary>
    private const string None = "-";

    private static readonly string[] Runtimes = ["runsc-20221219", "runsc-20240729", "runc-1.1.5", "crun-1.8.1"];

    [Fact]
    public void The_README_shows_the_table()
    {
        var table = Table();
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        Assert.True(File.ReadAllText(TestData.PathOf("README.md")).Contains(table, StringComparison.Ordinal), $"The table in README.md is to be:\n\n{table}");
    }

    private static string Table()
    {
        var bad = Corpus.All.Where(static file => file.Rule is not null).ToList();
        var table = new StringBuilder("| | faults | found here | JSON schema 1.3.0 | runtime-tools 0.9.0 | ")
            .AppendJoin(" | ", Runtimes.Select(static runtime => runtime.Replace('-', ' ')))
            .Append(" |\n|---|---|---|---|---|---|---|---|---|\n");
        AddFiles(table, "against the specification, errors", [.. bad.Where(static file => file.Severity == "error")]);
        AddFiles(table, "against the specification, all", bad);
        AddMistakes(table, "tried on `runsc`, all", [.. Mistakes.All.Where(static mistake => mistake.Expected.Length > 0)]);
        return table.ToString();
    }

    private static void AddFiles(StringBuilder table, string title, List<CorpusFile> files)
    {
        var tried = files.Where(static file => file.RefusedBy is not null).ToList();
        AddRow(
            table,
            title,
            files.Count,
            [
                Share(files.Count(CorpusTests.IsCaught), files.Count),
                Share(files.Count(static file => file.IsRejectedBySchema), files.Count),
                Share(files.Count(static file => file.IsRejectedByRuntimeTools), files.Count),
                .. Runtimes.Select(runtime => ShareOfTried(tried.Count(file => file.RefusedBy!.Contains(runtime)), tried.Count)),
            ]);
    }

    private static void AddMistakes(StringBuilder table, string title, List<Mistake> mistakes) => AddRow(
        table,
        title,
        mistakes.Count,
        [
            Share(mistakes.Count(MistakesTests.IsCaught), mistakes.Count),
            None,
            None,
            .. Mistakes.Releases.Select(release => Share(mistakes.Count(mistake => mistake.Outcomes[release] is not ("accepted" or "ignored-silently" or "warned")), mistakes.Count)),
            None,
            None,
        ]);

    private static void AddRow(StringBuilder table, string title, int count, IEnumerable<string> cells) =>
        table.Append(CultureInfo.InvariantCulture, $"| {title} | {count} | ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part}, {100 * part / whole} %");

    /// <summary>Not every file was tried on the runtimes.</summary>
    private static string ShareOfTried(int part, int tried) => string.Create(CultureInfo.InvariantCulture, $"{part} of {tried}, {100 * part / tried} %");
}
