using System.Collections.Concurrent;
using System.Collections.Immutable;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Generators.Analyzers;
using CellOs.GVisor.Generators.Configuration;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Generators.Lowering;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;
using CellOs.GVisor.Rules.Definition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators;

/// <summary>Judges every cell of a compilation and shows each finding on the argument at fault.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CellAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DescriptorCatalog.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(DeclarationReader.CellAttribute) is null)
            {
                return;
            }

            var options = BuildOptions.Read(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            var cells = new ConcurrentBag<NamedCell>();
            var policies = new Lazy<IReadOnlyList<PolicySource>>(() => PolicySource.All(start.Options, start.CancellationToken));
            start.RegisterSymbolAction(symbol => AnalyzeType(symbol, policies, options.Target, cells), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end =>
            {
                ReportDuplicates(end, cells);
                if (options.InvalidVersion is { } version)
                {
                    end.ReportDiagnostic(Diagnostic.Create(DescriptorCatalog.Of(InvalidRunscVersion.Rule), Location.None, version, RunscRelease.Oldest.ToString()));
                }
            });
        });
    }

    private static void AnalyzeType(
        SymbolAnalysisContext context, Lazy<IReadOnlyList<PolicySource>> policies, RunscRelease target, ConcurrentBag<NamedCell> cells)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        CellContainers.Report(context, type);
        if (!CellContainers.IsCell(type))
        {
            StrayAttributes.Report(context, type);
            return;
        }

        var declaration = DeclarationReader.Read(type, context.CancellationToken);
        if (declaration.Flaws.HasFlag(TypeFlaws.Broken))
        {
            return;
        }

        var file = CellFile.Find(declaration, context.Options, context.CancellationToken);
        var packs = PolicyLookup.Of(PolicyLowering.NameOf(declaration, file?.Lookup), policies.Value);
        var lowered = CellLowering.Lower(declaration, target, file?.Lookup, packs);
        var locator = new AttributeLocator(type, context.Compilation, context.CancellationToken);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in lowered.Findings.Concat(CellJudge.Judge(lowered)))
        {
            // One argument may stand in several places of the configuration, as a capability does in its sets.
            var diagnostic = finding.Origin is TextOrigin && file?.Text is { } text
                ? FindingDiagnostic.Create(finding, text.Locate(finding.Origin), file.Options!)
                : FindingDiagnostic.Create(finding, locator.Locate(finding.Origin));
            if (diagnostic is not null && reported.Add($"{finding.Message}@{diagnostic.Location}"))
            {
                context.ReportDiagnostic(diagnostic);
            }
        }

        if (CellId.IsValid(lowered.Spec.Id))
        {
            cells.Add(new NamedCell(lowered.Spec.Id, type.ToDisplayString(), locator.Locate(lowered.IdOrigin)));
        }
    }

    private static void ReportDuplicates(CompilationAnalysisContext context, ConcurrentBag<NamedCell> cells)
    {
        foreach (var group in cells.GroupBy(static cell => cell.Id, StringComparer.Ordinal))
        {
            var ordered = group.OrderBy(static cell => cell.Type, StringComparer.Ordinal).ToList();
            foreach (var cell in ordered.Skip(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DescriptorCatalog.Of(DuplicateCellId.Rule), cell.Location, cell.Id, ordered[0].Type));
            }
        }
    }

    private sealed record NamedCell(string Id, string Type, Location Location);
}
