using System.Text.Json;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Tests.Support;

namespace CellOs.GVisor.Tests.Rules;

/// <summary>
/// Configurations that were tried on runsc, nearly all with one mistake, judged as cells: what runsc refuses is an error, what it ignores or
/// changes at least a warning, and what it does as asked no error.
/// </summary>
public sealed class MistakesTests
{
    /// <summary>
    /// The cases are whole bundles with directories of their own, named by relative paths, as a bundle made for each launch cannot have:
    /// what is said of those is left out.
    /// </summary>
    private const string RelativeSource = "CELL3109";

    public static TheoryData<string> Ids => [.. Mistakes.All.Select(static mistake => mistake.Id)];

    public static TheoryData<string> Found => [.. Mistakes.All.Where(static mistake => mistake.Expected.Length > 0).Select(static mistake => mistake.Id)];

    public static TheoryData<string> WithoutError => [.. Mistakes.All.Where(static mistake => mistake.Expected.Length == 0).Select(static mistake => mistake.Id)];

    [Theory]
    [MemberData(nameof(Found))]
    public void A_mistake_is_found_where_it_stands(string id)
    {
        var mistake = Mistakes.Find(id);
        Assert.All(ReleasesThatMind(mistake), release =>
        {
            var findings = Judge(mistake, release);
            Assert.All(mistake.Expected, expected =>
                Assert.True(findings.Any(finding => Fits(finding, expected)), $"{release} {expected}: {string.Join(" | ", findings)}"));
        });
    }

    /// <summary>Only where every rule is written that the case is to bring.</summary>
    [Theory]
    [MemberData(nameof(Found))]
    public void A_mistake_is_as_grave_as_what_runsc_does_with_it(string id)
    {
        var mistake = Mistakes.Find(id);
        if (mistake.Milder is not null)
        {
            return;
        }

        Assert.All(ReleasesThatMind(mistake), release =>
        {
            var least = mistake.Outcomes[release] switch
            {
                "accepted" => RuleSeverity.OptIn,
                "ignored-silently" or "warned" => RuleSeverity.Warning,
                _ => RuleSeverity.Error,
            };
            Assert.Contains(Judge(mistake, release), finding => mistake.Expected.Any(expected => Fits(finding, expected)) && finding.Severity >= least);
        });
    }

    [Theory]
    [MemberData(nameof(WithoutError))]
    public void What_is_right_or_wrong_outside_the_configuration_has_no_error(string id)
    {
        var mistake = Mistakes.Find(id);
        Assert.All(Mistakes.Releases, release => Assert.DoesNotContain(Judge(mistake, release), static finding => finding.Severity == RuleSeverity.Error));
    }

    /// <summary>Every case says what is to be found, or that it is right, or where its mistake is.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_to_be_said_of_a_case_is_said_in_one_way(string id)
    {
        var mistake = Mistakes.Find(id);
        Assert.Single((bool[])[mistake.Expected.Length > 0, mistake.IsRight, mistake.Outside is not null], static said => said);
        Assert.True(mistake.Milder is null || mistake.Expected.Length > 0);
    }

    [Fact]
    public void Every_case_is_in_the_index_and_every_entry_has_its_file() =>
        Assert.Equal(
            Mistakes.All.Select(static mistake => mistake.Id).Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(TestData.PathOf("Data/runsc-mistakes/cases")).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);

    /// <summary>Whether all that a case is to bring is found, for a release that minds.</summary>
    internal static bool IsCaught(Mistake mistake) => ReleasesThatMind(mistake).All(release =>
    {
        var findings = Judge(mistake, release);
        return mistake.Expected.All(expected => findings.Exists(finding => Fits(finding, expected)));
    });

    /// <summary>The releases that do not do what is asked; where both do it, the mistake is against the specification and holds for both.</summary>
    private static IEnumerable<RunscRelease> ReleasesThatMind(Mistake mistake) => mistake.Outcomes.Values.All(static outcome => outcome == "accepted")
        ? Mistakes.Releases
        : Mistakes.Releases.Where(release => mistake.Outcomes[release] != "accepted");

    private static bool Fits(Judged finding, ExpectedFinding expected) =>
        RuleGroups.IsMeant(finding.Rule, expected.Reference) &&
        (finding.Place == expected.Place || finding.Place.StartsWith(expected.Place + "/", StringComparison.Ordinal));

    private static List<Judged> Judge(Mistake mistake, RunscRelease release)
    {
        SpecObject document;
        try
        {
            document = (SpecObject)SpecReader.Read(mistake.Text);
        }
        catch (JsonException)
        {
            // The reader of documents is the one to report it.
            return [.. ConfigDocument.Validate(mistake.Text).Select(static finding => new Judged(CatalogTests.Find(finding.RuleId), finding.Severity, finding.JsonPointer))];
        }

        var spec = new CellSpec(document)
        {
            Target = release,
            Runsc = new RunscSettings
            {
                Network = mistake.Flags.Contains("--network=host") ? RunscNetwork.Host
                    : mistake.Flags.Contains("--network=sandbox") ? RunscNetwork.Sandbox
                    : RunscNetwork.None,
                IgnoreCgroups = mistake.Flags.Contains("--ignore-cgroups"),
                OciSeccomp = mistake.Flags.Contains("--oci-seccomp"),
            },
        };
        return [.. RuleEngine.Judge(spec).Where(static finding => finding.Rule.Id != RelativeSource).Select(static finding => new Judged(finding.Rule, finding.Severity, finding.Pointer))];
    }

    private sealed record Judged(Rule Rule, RuleSeverity Severity, string Place)
    {
        public override string ToString() => $"{Severity} {Rule.Id} {Place}";
    }
}
