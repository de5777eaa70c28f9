using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>The rules on whole configurations: each mistake is found where it stands, and what real tools write is let through.</summary>
public sealed class CorpusTests
{
    /// <summary>Where we report a mistake at another place than the corpus expects, and why.</summary>
    private static readonly Dictionary<string, (string Pointer, string Why)> OtherPlaces = new()
    {
        ["bad/PRC08-duplicate-path.json"] = ("/process/env/0", "the earlier one is the one without effect"),
        ["bad/VER03-idmap-option-in-1.1.0.json"] = ("/ociVersion", "the version is what has to change, whatever needs it"),
        ["bad/VER05-enableCMT-in-1.3.0.json"] = ("/linux/intelRdt/enableCMT", "the deprecated member is what has to change"),
    };

    /// <summary>Where we hold a mistake for graver or milder than the corpus does, and why.</summary>
    private static readonly Dictionary<string, (RuleSeverity Severity, string Why)> OtherSeverities = new()
    {
    };

    private static readonly string[] Kinds = ["good", "bad"];

    public static TheoryData<string> GoodFiles => [.. Corpus.Good.Select(static file => file.Name)];

    public static TheoryData<string> BadFiles => [.. Corpus.Bad.Select(static file => file.Name)];

    [Theory]
    [MemberData(nameof(GoodFiles))]
    public void What_real_tools_write_has_no_error(string name)
    {
        var spec = new CellSpec(Corpus.Find(name).Document) { IsImported = true };
        Assert.Empty(RuleEngine.Judge(spec).Where(static finding => finding.Severity == RuleSeverity.Error).Select(Describe));
    }

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_mistake_is_found_where_it_stands(string name)
    {
        var file = Corpus.Find(name);
        var place = OtherPlaces.TryGetValue(name, out var other) ? other.Pointer : file.Pointer;
        var findings = RuleEngine.Judge(new CellSpec(file.Document)).Where(finding => finding.Rule.Reference == file.Rule).ToArray();
        Assert.True(findings.Any(finding => IsAt(finding, place)), $"{file.Rule} at {place}: {string.Join(" | ", findings.Select(Describe))}");
    }

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_mistake_is_as_grave_as_it_is_meant_to_be(string name)
    {
        var file = Corpus.Find(name);
        var findings = RuleEngine.Judge(new CellSpec(file.Document)).Where(finding => finding.Rule.Reference == file.Rule).ToArray();
        Assert.NotEmpty(findings);
        Assert.All(findings, finding =>
        {
            if (OtherSeverities.TryGetValue(name, out var other))
            {
                Assert.Equal(other.Severity, finding.Severity);
            }
            else
            {
                Assert.Contains(file.Severity, Words(finding.Rule));
            }
        });
    }

    [Fact]
    public void No_exception_is_stale()
    {
        foreach (var (name, (_, why)) in OtherPlaces)
        {
            var file = Corpus.Find(name);
            Assert.NotEmpty(why);
            Assert.DoesNotContain(RuleEngine.Judge(new CellSpec(file.Document)), finding => finding.Rule.Reference == file.Rule && IsAt(finding, file.Pointer));
        }

        foreach (var (name, (_, why)) in OtherSeverities)
        {
            var file = Corpus.Find(name);
            Assert.NotEmpty(why);
            Assert.Contains(
                RuleEngine.Judge(new CellSpec(file.Document)),
                finding => finding.Rule.Reference == file.Rule && !Words(finding.Rule).Contains(file.Severity));
        }
    }

    [Fact]
    public void Every_file_is_in_the_index_and_every_entry_has_its_file() =>
        Assert.Equal(
            Corpus.All.Select(static file => file.Name).Order(StringComparer.Ordinal),
            Kinds.SelectMany(static kind => Directory.EnumerateFiles(TestData.PathOf("Data/oci-corpus/" + kind))
                .Select(path => kind + "/" + Path.GetFileName(path))).Order(StringComparer.Ordinal));

    /// <summary>A finding below the place names it more exactly, and will do.</summary>
    private static bool IsAt(Finding finding, string place) =>
        finding.Pointer == place || finding.Pointer.StartsWith(place + "/", StringComparison.Ordinal);

    /// <summary>What the corpus may call the rule's severity: some of its words are meant for imported documents, and it has none for what is off.</summary>
    private static IEnumerable<string> Words(Rule rule) =>
        new[] { rule.Severity, rule.ImportedSeverity ?? rule.Severity }
            .Select(static severity => severity == RuleSeverity.OptIn ? "info" : severity.ToString().ToLowerInvariant());

    private static string Describe(Finding finding) => $"{finding.Rule.Id} {finding.Pointer}: {finding.Message}";
}
