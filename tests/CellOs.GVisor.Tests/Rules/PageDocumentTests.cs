using System.Text;
using System.Text.RegularExpressions;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>What a page shows as a document: the wrong breaks its rule, the right does not.</summary>
public sealed partial class PageDocumentTests
{
    private static readonly string Pages = Path.Combine(AppContext.BaseDirectory, "Pages");

    public static TheoryData<string> Ids =>
        [.. Directory.EnumerateFiles(Pages, "*.md").Where(static page => Block().IsMatch(File.ReadAllText(page))).Select(static page => Path.GetFileNameWithoutExtension(page)).Order()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Wrong_breaks_the_rule_and_right_keeps_it(string id)
    {
        var page = File.ReadAllText(Path.Combine(Pages, id + ".md"));
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
