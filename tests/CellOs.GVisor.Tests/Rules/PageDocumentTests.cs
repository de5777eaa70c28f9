using System.Text;
using System.Text.RegularExpressions;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.ExecutionCells;
using CellOs.GVisor.Rules.Json;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>What a page shows as a document: the wrong breaks its rule, the right does not.</summary>
public sealed partial class PageDocumentTests
{
    private static readonly string Pages = Path.Combine(AppContext.BaseDirectory, "Pages");

    /// <summary>Not those of rules on cells: a document on such a page is a cell's file, and judged with the cell.</summary>
    public static TheoryData<string> Ids => [.. RuleCatalog.All
        .Where(static rule => rule.Check is not null || rule == NotJson.Rule || rule == NotContractJson.Rule)
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

        Assert.All(Judged(id, page[..right]), found => Assert.Contains(id, found));
        Assert.All(Judged(id, page[right..]), found => Assert.DoesNotContain(id, found));
    }

    /// <summary>What is found in each document of a part. A policy pack beside a cell is what the cell is held to.</summary>
    private static IEnumerable<IEnumerable<string>> Judged(string id, string part)
    {
        var documents = Documents(part).ToList();
        if (!RuleCatalog.Contract.Any(rule => rule.Id == id))
        {
            return documents.Select(IdsFound);
        }

        var packs = documents.Where(static document => document.Contains("\"rules\"", StringComparison.Ordinal)).ToList();
        var cells = documents.Except(packs).ToList();
        return cells.Count == 0
            ? packs.Select(static pack => Ids(JudgedDocument.JudgePolicyPack(Encoding.UTF8.GetBytes(pack))))
            : cells.Select(cell => Ids(JudgedDocument.JudgeExecutionCell(Encoding.UTF8.GetBytes(cell), [.. packs.Select(TestData.Parse)])));

        static IEnumerable<string> Ids(IEnumerable<Finding> findings) => findings.Select(static finding => finding.Rule.Id);
    }

    private static IEnumerable<string> Documents(string part) => Block().Matches(part).Select(static match => match.Groups[1].Value);

    private static IEnumerable<string> IdsFound(string document) =>
        ConfigDocument.Validate(Encoding.UTF8.GetBytes(document)).Select(static finding => finding.RuleId);

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
