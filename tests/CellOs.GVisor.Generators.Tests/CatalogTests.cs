using System.Reflection;
using System.Text;
using CellOs.GVisor.CodeFixes;
using CellOs.GVisor.Generators.Analyzers;
using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;

namespace CellOs.GVisor.Generators.Tests;

/// <summary>What every rule owes in the compiler: tests of its own, a descriptor that fits it, an entry in the list of releases.</summary>
public sealed class CatalogTests
{
    /// <summary>Rules that only a document can break, so that their tests are not here, and why.</summary>
    private static readonly Dictionary<string, string> TestedOnDocuments = new(StringComparer.Ordinal)
    {
        ["CELL7000"] = "a document that is no JSON has no counterpart in attributes; raw JSON in them is judged by CELL0021",
    };

    private static readonly Dictionary<string, Type> TestClasses = typeof(CatalogTests).Assembly.GetTypes()
        .SelectMany(static type => type.GetCustomAttributes<TestOfAttribute>().Select(of => (of.Id, Type: type)))
        .GroupBy(static test => test.Id, StringComparer.Ordinal)
        .ToDictionary(static tests => tests.Key, static tests => tests.First().Type, StringComparer.Ordinal);

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(static rule => rule.Id)];

    public static TheoryData<string> TestedIds => [.. RuleCatalog.All.Select(static rule => rule.Id).Where(static id => !TestedOnDocuments.ContainsKey(id))];

    [Theory]
    [MemberData(nameof(TestedIds))]
    public void Every_rule_is_tested_where_it_fires_and_where_it_does_not(string id)
    {
        Assert.True(TestClasses.TryGetValue(id, out var tests), $"No class is marked [TestOf(\"{id}\")].");
        var names = tests.GetMethods()
            .Where(static method => method.GetCustomAttributes<FactAttribute>().Any())
            .Select(static method => method.Name)
            .ToList();
        Assert.Contains(names, static name => name.StartsWith("Reports_", StringComparison.Ordinal));
        Assert.Contains(names, static name => name.StartsWith("Is_silent_", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_tested_that_is_no_rule() =>
        Assert.Empty(TestClasses.Keys.Concat(TestedOnDocuments.Keys).Except(RuleCatalog.All.Select(static rule => rule.Id)));

    [Fact]
    public void A_rule_that_is_excused_from_tests_here_has_none() => Assert.Empty(TestedOnDocuments.Keys.Intersect(TestClasses.Keys));

    [Fact]
    public void The_analyzers_report_what_is_in_the_catalogue() => Assert.Equal(
        RuleCatalog.All.Select(static rule => rule.Id).Order(StringComparer.Ordinal),
        new CellAnalyzer().SupportedDiagnostics.Select(static descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void The_fixes_are_for_rules_with_a_repair() => Assert.Equal(
        RuleCatalog.All.Where(static rule => rule.NoRepair is null).Select(static rule => rule.Id),
        new RepairCodeFixProvider().FixableDiagnosticIds);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_fits_its_rule(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);
        var descriptor = DescriptorCatalog.Of(rule);
        Assert.Matches("^CELL[0-9]{4}$", descriptor.Id);
        Assert.Equal(rule.Title, descriptor.Title.ToString());
        Assert.Equal(rule.MessageFormat, descriptor.MessageFormat.ToString());
        Assert.Equal(rule.Severity != RuleSeverity.OptIn, descriptor.IsEnabledByDefault);
        Assert.Equal(SeverityOf(rule), descriptor.DefaultSeverity);
        Assert.Equal(CategoryOf(id), descriptor.Category);
        Assert.EndsWith($"/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.True(Uri.IsWellFormedUriString(descriptor.HelpLinkUri, UriKind.Absolute), descriptor.HelpLinkUri);
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "Pages", id + ".md")), $"{id} has no page.");
    }

    [Fact]
    public void The_list_of_unshipped_rules_is_the_catalogue()
    {
        var expected = Unshipped();
        var written = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Releases", "AnalyzerReleases.Unshipped.md"));
        Assert.True(expected == written, $"src/CellOs.GVisor.Generators/AnalyzerReleases.Unshipped.md is to be:\n\n{expected}");
    }

    [Fact]
    public void Nothing_is_shipped_yet() => Assert.DoesNotContain(
        "CELL",
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Releases", "AnalyzerReleases.Shipped.md")),
        StringComparison.Ordinal);

    /// <summary>The catalogue in the form of the compiler team's release tracking, which calls a rule that is off by default 'Disabled'.</summary>
    private static string Unshipped()
    {
        var list = new StringBuilder()
            .Append("; Rules of the next release. A test holds the list against the catalogue of rules and prints what is to stand here.\n\n")
            .Append("### New Rules\n\nRule ID | Category | Severity | Notes\n--------|----------|----------|-------\n");
        foreach (var rule in RuleCatalog.All.OrderBy(static rule => rule.Id, StringComparer.Ordinal))
        {
            var severity = rule.Severity == RuleSeverity.OptIn ? "Disabled" : SeverityOf(rule).ToString();
            list.Append($"{rule.Id} | {CategoryOf(rule.Id)} | {severity} | {rule.Title}\n");
        }

        return list.ToString();
    }

    private static DiagnosticSeverity SeverityOf(Rule rule) => rule.Severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static string CategoryOf(string id) => id["CELL".Length] switch
    {
        '0' => "Definition",
        '1' => "Process",
        '2' => "Namespaces",
        '3' => "FileSystem",
        '4' => "Resources",
        '5' => "Linux",
        '6' => "Runsc",
        '7' => "Documents",
        '8' => "Hardening",
        _ => throw new ArgumentException($"{id} is in no group.", nameof(id)),
    };
}
