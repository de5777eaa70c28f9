using CellOs.GVisor.Rules;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>Every rule has a page in one form, and every page a rule.</summary>
public sealed class PageTests
{
    private static readonly string[] Parts = ["## Why", "## What runsc does", "## Wrong", "## Right"];

    public static TheoryData<string> Ids => CatalogTests.Ids;

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule() =>
        Assert.Equal(
            RuleCatalog.All.Select(static rule => rule.Id).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(TestData.PathOf("Pages"), "CELL*").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_begins_with_the_title(string id) => Assert.Equal($"# {id}: {CatalogTests.Find(id).Title}", Lines(id)[0]);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_tells_severity_and_rule(string id)
    {
        var rule = CatalogTests.Find(id);
        var lines = Lines(id);
        Assert.Equal("| severity | applies to | rule |", lines[2]);
        Assert.Equal("|---|---|---|", lines[3]);
        var cells = lines[4].Split('|', StringSplitOptions.TrimEntries);
        Assert.Equal(5, cells.Length);
        var severity = Word(rule.Severity);
        Assert.Equal(rule.ImportedSeverity is { } imported ? $"{severity}; {Word(imported)} in an imported document" : severity, cells[1]);
        Assert.NotEmpty(cells[2]);
        if (rule.Reference.Length > 0)
        {
            Assert.Equal(rule.Reference, cells[3]);
        }
        else
        {
            // Not from the OCI rule list: the cell may say from where.
            Assert.DoesNotMatch("^[A-Z]+[0-9]+$", cells[3]);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_its_five_parts_and_each_says_something(string id)
    {
        var lines = Lines(id);
        var starts = Parts.Select(part => Array.IndexOf(lines, part)).ToArray();
        Assert.DoesNotContain(-1, starts);
        Assert.Equal(starts.Order(), starts);
        Assert.Equal(Parts, lines.Where(static line => line.StartsWith("## ", StringComparison.Ordinal)));
        int[] bounds = [4, .. starts, lines.Length];
        for (var i = 0; i + 1 < bounds.Length; i++)
        {
            Assert.Contains(lines[(bounds[i] + 1)..bounds[i + 1]], static line => line.Length > 0);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_shows_what_is_wrong_in_code(string id)
    {
        var lines = Lines(id);
        var wrong = lines[Array.IndexOf(lines, "## Wrong")..Array.IndexOf(lines, "## Right")];
        Assert.Contains(wrong, static line => line is "```csharp" or "```json" or "```xml");
        Assert.Equal(0, lines.Count(static line => line.StartsWith("```", StringComparison.Ordinal)) % 2);
    }

    private static string[] Lines(string id) => File.ReadAllLines(TestData.PathOf($"Pages/{id}.md"));

    private static string Word(RuleSeverity severity) => severity == RuleSeverity.OptIn ? "off unless turned on" : severity.ToString().ToLowerInvariant();
}
