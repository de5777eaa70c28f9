using System.Collections.Immutable;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;
using CellOs.GVisor.Rules.ExecutionCells;
using CellOs.GVisor.Rules.Json;
using Microsoft.CodeAnalysis;

namespace CellOs.GVisor.Generators.Analyzers;

/// <summary>The rules as the compiler knows them.</summary>
internal static class DescriptorCatalog
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById =
        RuleCatalog.All.ToDictionary(static rule => rule.Id, Create, StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. RuleCatalog.All.Select(static rule => ById[rule.Id])];

    /// <summary>Those that a document can break by itself.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfDocuments { get; } =
        [.. RuleCatalog.All.Where(static rule => rule.Check is not null || OfReaders.Contains(rule)).Select(static rule => ById[rule.Id])];

    /// <summary>What whoever reads a document finds, without a check over the model.</summary>
    private static IEnumerable<Rule> OfReaders => [NotJson.Rule, NotContractJson.Rule, UnenforceableEgress.Rule, UnresolvedPolicyPack.Rule];

    public static DiagnosticDescriptor Of(Rule rule) => ById[rule.Id];

    /// <summary>Where a rule's page is: below the address the build was given.</summary>
    private static string HelpLink(string id) => HelpLinkBase.Address + id + ".md";

    // The catalogue test stands in for the release tracking and text analyzers, which only see descriptors made of literals.
    private static DiagnosticDescriptor Create(Rule rule)
    {
        string[] tags = rule == DuplicateCellId.Rule || rule == InvalidRunscVersion.Rule ? [WellKnownDiagnosticTags.CompilationEnd] : [];
        return new DiagnosticDescriptor(
            rule.Id,
            rule.Title,
            rule.MessageFormat,
            Category(rule.Id),
            Severity(rule.Severity),
            isEnabledByDefault: rule.Severity != RuleSeverity.OptIn,
            rule.Title + ".",
            HelpLink(rule.Id),
            tags);
    }

    /// <summary>The group of a rule, by the thousand of its number.</summary>
    private static string Category(string id) => id["CELL".Length] switch
    {
        '0' => "Definition",
        '1' => "Process",
        '2' => "Namespaces",
        '3' => "FileSystem",
        '4' => "Resources",
        '5' => "Linux",
        '6' => "Runsc",
        '7' => "Documents",
        _ => "Hardening",
    };

    public static DiagnosticSeverity Severity(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
