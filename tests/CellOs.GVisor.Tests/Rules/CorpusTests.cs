using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Json;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>The rules on whole configurations: each mistake is found where it stands, and what real tools write is let through.</summary>
public sealed class CorpusTests
{
    /// <summary>Where we report a mistake at another place than the corpus expects, and why.</summary>
    private static readonly Dictionary<string, (string Pointer, string Why)> OtherPlaces = new()
    {
        ["bad/CAP03-effective-not-permitted.json"] = ("/process/capabilities/effective/2", "the name that lacks a permission is what a person looks for"),
        ["bad/PRC08-duplicate-path.json"] = ("/process/env/0", "the earlier one is the one without effect"),
        ["bad/SEC03-name-singular.json"] = ("/linux/seccomp/syscalls/0/name", "the misspelt name is what has to change"),
        ["bad/VER03-idmap-option-in-1.1.0.json"] = ("/ociVersion", "the version is what has to change, whatever needs it"),
        ["bad/VER05-enableCMT-in-1.3.0.json"] = ("/linux/intelRdt/enableCMT", "the deprecated member is what has to change"),
    };

    /// <summary>Where we hold a mistake for graver or milder than the corpus does, and why.</summary>
    private static readonly Dictionary<string, (RuleSeverity Severity, string Why)> OtherSeverities = new()
    {
        ["bad/CAP01-typo-netadmin.json"] = (RuleSeverity.Error, "runsc refuses to start"),
        ["bad/MNT02-relative.json"] = (RuleSeverity.Error, "runsc refuses to start, whatever the version allows"),
        ["bad/MNT02-relative-dot.json"] = (RuleSeverity.Error, "runsc refuses to start, whatever the version allows"),
        ["bad/MNT05-parent-after-child.json"] = (RuleSeverity.Info, "runsc sorts the mounts, so nothing is covered there"),
        ["bad/MNT07-type-bind-no-option.json"] = (RuleSeverity.Warning, "runsc goes by the type, and binds"),
        ["bad/MNT07-type-bind-ro-only.json"] = (RuleSeverity.Warning, "runsc goes by the type, and binds"),
        ["bad/MNT12-two-propagations.json"] = (RuleSeverity.Error, "runsc refuses to start"),
        ["bad/MNT25-inside-proc.json"] = (RuleSeverity.Warning, "runsc mounts it"),
        ["bad/TOP02-mount-target.json"] = (RuleSeverity.Error, "what was asked for is not there, and no runtime says so"),
        ["bad/TOP02-rootPropagation-typo.json"] = (RuleSeverity.Error, "what was asked for is not there, and no runtime says so"),
    };

    /// <summary>With which settings of runsc a file is a mistake at all, and why.</summary>
    private static readonly Dictionary<string, (RunscSettings Settings, string Why)> Settings = new()
    {
        ["bad/NS07-no-network.json"] = (new() { Network = RunscNetwork.Host }, "without the host's network there is none that the namespace would keep out"),
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
        var place = PlaceOf(file);
        var findings = FindingsOf(file);
        Assert.True(findings.Any(finding => IsAt(finding, place)), $"{file.Rule} at {place}: {string.Join(" | ", findings.Select(Describe))}");
    }

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_mistake_is_as_grave_as_it_is_meant_to_be(string name)
    {
        var file = Corpus.Find(name);
        var findings = FindingsOf(file);
        if (OtherSeverities.TryGetValue(name, out var other))
        {
            Assert.Contains(other.Severity, findings.Select(static finding => finding.Severity));
        }
        else
        {
            Assert.Contains(file.Severity, findings.SelectMany(static finding => Words(finding.Rule)));
        }
    }

    [Fact]
    public void No_exception_is_stale()
    {
        Assert.All(OtherPlaces, static exception =>
        {
            var file = Corpus.Find(exception.Key);
            Assert.DoesNotContain(FindingsOf(file), finding => IsAt(finding, file.Pointer));
        });
        Assert.All(OtherSeverities, static exception =>
        {
            var file = Corpus.Find(exception.Key);
            Assert.DoesNotContain(file.Severity, FindingsOf(file).SelectMany(static finding => Words(finding.Rule)));
        });
        Assert.All(Settings, static exception => Assert.Empty(FindingsOf(Corpus.Find(exception.Key), new RunscSettings())));
    }

    [Fact]
    public void Every_file_is_in_the_index_and_every_entry_has_its_file() =>
        Assert.Equal(
            Corpus.All.Select(static file => file.Name).Order(StringComparer.Ordinal),
            Kinds.SelectMany(static kind => Directory.EnumerateFiles(TestData.PathOf("Data/oci-corpus/" + kind))
                .Select(path => kind + "/" + Path.GetFileName(path))).Order(StringComparer.Ordinal));

    /// <summary>Whether the mistake of a file is found where it stands; what is no JSON, by the reader of documents.</summary>
    internal static bool IsCaught(CorpusFile file) => file.Rule == NotJson.Rule.Reference
        ? ConfigDocument.Validate(File.ReadAllBytes(TestData.PathOf("Data/oci-corpus/" + file.Name))).Any(static finding => finding.RuleId == NotJson.Rule.Id)
        : FindingsOf(file).Any(finding => IsAt(finding, PlaceOf(file)));

    private static string PlaceOf(CorpusFile file) => OtherPlaces.TryGetValue(file.Name, out var other) ? other.Pointer : file.Pointer;

    /// <summary>What the rule that the file breaks has to say, which may be several rules of ours.</summary>
    private static Finding[] FindingsOf(CorpusFile file, RunscSettings? settings = null)
    {
        settings ??= Settings.TryGetValue(file.Name, out var special) ? special.Settings : new RunscSettings();
        return [.. RuleEngine.Judge(new CellSpec(file.Document) { Runsc = settings }).Where(finding => RuleGroups.IsMeant(finding.Rule, file.Rule!))];
    }

    /// <summary>A finding below the place names it more exactly, and will do.</summary>
    private static bool IsAt(Finding finding, string place) =>
        finding.Pointer == place || finding.Pointer.StartsWith(place + "/", StringComparison.Ordinal);

    /// <summary>What the corpus may call the rule's severity: some of its words are meant for imported documents, and it has none for what is off.</summary>
    private static IEnumerable<string> Words(Rule rule) =>
        new[] { rule.Severity, rule.ImportedSeverity ?? rule.Severity }
            .Select(static severity => severity == RuleSeverity.OptIn ? "info" : severity.ToString().ToLowerInvariant());

    private static string Describe(Finding finding) => $"{finding.Rule.Id} {finding.Pointer}: {finding.Message}";
}
