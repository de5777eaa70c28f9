using System.Text;
using System.Text.RegularExpressions;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Json;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>What a page shows as a document: the wrong breaks its rule, the right does not.</summary>
public sealed partial class PageDocumentTests
{
    private static readonly string Pages = Path.Combine(AppContext.BaseDirectory, "Pages");

    /// <summary>Not those of rules on cells: a document on such a page is a cell's file, and judged with the cell.</summary>
    public static TheoryData<string> Ids => [.. RuleCatalog.All
        .Where(static rule => rule.Check is not null || rule == NotJson.Rule)
        .Select(static rule => rule.Id)
        .Where(static id => File.Exists(PageOf(id)) && Block().IsMatch(File.ReadAllText(PageOf(id))))
        .Order()];

    private static string PageOf(string id) => Path.Combine(Pages, id + ".md");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Wrong_breaks_the_rule_and_right_keeps_it(string id)
    {
        var page = File.ReadAllText(PageOf(id));
        var right = page.IndexOf("## Right", StringComparison.Ordinal);

        Assert.All(Documents(page[..right]), document => Assert.Contains(id, IdsFound(document)));
        Assert.All(Documents(page[right..]), document => Assert.DoesNotContain(id, IdsFound(document)));
    }

    private static IEnumerable<string> Documents(string part) => Block().Matches(part).Select(static match => match.Groups[1].Value);

    private static IEnumerable<string> IdsFound(string document) =>
        ConfigDocument.Validate(Encoding.UTF8.GetBytes(document)).Select(static finding => finding.RuleId);

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
