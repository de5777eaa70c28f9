using System.Text.RegularExpressions;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Runsc;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Runsc;

/// <summary>What runsc does is said in one table, and what is said elsewhere is said from it.</summary>
public sealed partial class RunscTableTests
{
    [Fact]
    public void The_page_is_what_the_table_holds()
    {
        var expected = RunscPage.Render();
        if (expected != File.ReadAllText(TestData.PathOf("Pages/runsc.md")))
        {
            var path = Path.Combine(Path.GetTempPath(), "runsc.md");
            File.WriteAllText(path, expected);
            Assert.Fail($"src/CellOs.GVisor/docs/runsc.md is to be as {path}.");
        }
    }

    [Fact]
    public void Phases_of_a_row_are_in_order_and_each_does_something_else() => Assert.All(RunscPage.Sections, static section =>
        Assert.All(section.Rows, static row =>
        {
            for (var i = 1; i < row.Phases.Count; i++)
            {
                Assert.True(row.Phases[i - 1].Since < row.Phases[i].Since, row.Subject);
                Assert.NotEqual(row.Phases[i - 1].Treatment, row.Phases[i].Treatment);
            }
        }));

    [Fact]
    public void A_row_has_a_subject_and_a_sentence_without_an_end_or_an_argument() => Assert.All(RunscPage.Sections, static section =>
        Assert.All(section.Rows, static row =>
        {
            Assert.NotEmpty(row.Subject);
            Assert.Matches(@"^\p{L}.*[^.\s]$", row.Text);
            Assert.DoesNotContain("{", row.Text, StringComparison.Ordinal);
        }));

    /// <summary>A rule may go on to say what other runtimes do.</summary>
    [Fact]
    public void A_rule_says_what_runsc_does_in_the_words_of_a_row()
    {
        var texts = RunscPage.Sections.SelectMany(static section => section.Rows).Select(static row => row.Text).ToList();
        Assert.All(RuleCatalog.All.Where(static rule => rule.Runsc.Length > 0), rule => Assert.True(texts.Exists(text => rule.Runsc.StartsWith(text, StringComparison.Ordinal)), $"{rule.Id}: {rule.Runsc}"));
    }

    [Fact]
    public void A_release_that_the_code_or_a_page_names_is_in_the_table() =>
        Assert.All(Named("Sources", "*.cs").Concat(Named("Pages", "CELL*.md")), static named => Assert.True(RunscPage.Releases.Contains(named.Release), named.ToString()));

    /// <summary>Comments may tell; code reads.</summary>
    [Theory]
    [InlineData("Rules")]
    [InlineData("Vocabulary")]
    [InlineData("Model")]
    public void No_code_names_a_release(string folder) => Assert.Empty(Named($"Sources/CellOs.GVisor/{folder}", "*.cs", static line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    private static IEnumerable<(string Release, string File)> Named(string folder, string files, Func<string, bool>? counts = null) =>
        from file in Directory.EnumerateFiles(TestData.PathOf(folder), files, SearchOption.AllDirectories)
        from line in File.ReadLines(file)
        where counts?.Invoke(line) ?? true
        from Match release in Release().Matches(line)
        select (release.Value, Path.GetFileName(file));

    [GeneratedRegex(@"(?<![0-9])20[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])(?![0-9])")]
    private static partial Regex Release();
}
