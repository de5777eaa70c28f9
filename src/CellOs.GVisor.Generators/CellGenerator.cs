using System.Collections.Immutable;
using System.Text;
using CellOs.GVisor.Generators.Configuration;
using CellOs.GVisor.Generators.Declaration;
using CellOs.GVisor.Generators.Emission;
using CellOs.GVisor.Generators.Lowering;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace CellOs.GVisor.Generators;

/// <summary>
/// Adds the emitter, the launch stub and the descriptor to every valid cell. What is wrong with the others, <see cref="CellAnalyzer"/>
/// says; here they are passed over.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CellGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var policies = Policies(context);
        var target = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => BuildOptions.Read(options.GlobalOptions).Target)
            .WithTrackingName(TrackingNames.Target);

        var defined = Cells(context, DeclarationReader.CellAttribute);
        var documented = Cells(context, DeclarationReader.CellDocumentAttribute);
        var names = Names(defined)
            .Combine(Names(documented))
            .Select(static (names, _) => new EquatableArray<string>([.. names.Left.Union(names.Right, StringComparer.Ordinal)]))
            .WithTrackingName(TrackingNames.FileNames);
        var files = Files(context, names);
        var sourcesOfDefined = Sources(WithFiles(defined, files, policies), target);
        var sourcesOfDocumented = Sources(WithFiles(documented, files, policies), target);

        // The compiler takes hint names that differ in letter case for the same; only where that happens does a name need more.
        var clashes = HintNames(sourcesOfDefined)
            .Combine(HintNames(sourcesOfDocumented))
            .Select(static (names, _) => HintName.FindClashes(names.Left.AddRange(names.Right)))
            .WithTrackingName(TrackingNames.HintNameClashes);

        Add(context, sourcesOfDefined, clashes);
        Add(context, sourcesOfDocumented, clashes);
    }

    /// <summary>The types with one of the attributes that make a cell.</summary>
    private static IncrementalValuesProvider<ReadCell> Cells(IncrementalGeneratorInitializationContext context, string attribute) => context.SyntaxProvider
        .ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is TypeDeclarationSyntax,
            static (attributed, cancellationToken) => new ReadCell(
                DeclarationReader.Read((INamedTypeSymbol)attributed.TargetSymbol, cancellationToken),
                ExcusedRules.Read(attributed.SemanticModel.Compilation, attributed.TargetNode.SyntaxTree, cancellationToken)))
        .WithTrackingName(TrackingNames.Declaration);

    /// <summary>What the cells call the files that they are declared from.</summary>
    private static IncrementalValueProvider<ImmutableArray<string>> Names(IncrementalValuesProvider<ReadCell> cells) => cells
        .Select(static (cell, _) => FileLowering.NameOf(cell.Declaration))
        .Collect()
        .Select(static (names, _) => ImmutableArray.CreateRange(names.OfType<string>()));

    /// <summary>The files that cells are declared from. A file that no cell asks for is not looked at.</summary>
    private static IncrementalValueProvider<EquatableArray<FileSource>> Files(
        IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EquatableArray<string>> names) => context.AdditionalTextsProvider
        .Combine(names)
        .Where(static pair => pair.Right.Any(name => FilePath.Fits(pair.Left.Path, name)))
        .Combine(context.AnalyzerConfigOptionsProvider)
        .Select(static (pair, cancellationToken) => FileSource.Read(pair.Left.Left, pair.Right, cancellationToken))
        .WithTrackingName(TrackingNames.Files)
        .Collect()
        .Select(static (files, _) => new EquatableArray<FileSource>(files));

    /// <summary>The policy packs of the project.</summary>
    private static IncrementalValueProvider<EquatableArray<PolicySource>> Policies(IncrementalGeneratorInitializationContext context) => context.AdditionalTextsProvider
        .Combine(context.AnalyzerConfigOptionsProvider)
        .Where(static pair => FileMetadata.Read(pair.Left, pair.Right).KindOf(pair.Left.Path) is FileKind.PolicyPack)
        .Select(static (pair, cancellationToken) => PolicySource.Read(pair.Left, pair.Right, cancellationToken))
        .WithTrackingName(TrackingNames.Policies)
        .Collect()
        .Select(static (packs, _) => new EquatableArray<PolicySource>([.. packs.OfType<PolicySource>()]));

    /// <summary>Each cell with the file that it is declared from, and the policy packs that it is held to.</summary>
    private static IncrementalValuesProvider<CellWithFiles> WithFiles(
        IncrementalValuesProvider<ReadCell> cells,
        IncrementalValueProvider<EquatableArray<FileSource>> files,
        IncrementalValueProvider<EquatableArray<PolicySource>> policies) => cells
        .Combine(files.Combine(policies))
        .Select(static (pair, _) =>
        {
            var (cell, (files, packs)) = pair;
            var file = FileLookup.Of(FileLowering.NameOf(cell.Declaration), files);
            return new CellWithFiles(cell, file, PolicyLookup.Of(PolicyLowering.NameOf(cell.Declaration, file), packs));
        })
        .WithTrackingName(TrackingNames.CellWithFiles);

    private static IncrementalValuesProvider<GeneratedSource?> Sources(
        IncrementalValuesProvider<CellWithFiles> cells, IncrementalValueProvider<RunscRelease> target) => cells
        .Combine(target)
        .Select(static (pair, _) => Generate(pair.Left, pair.Right))
        .WithTrackingName(TrackingNames.Source);

    private static IncrementalValueProvider<ImmutableArray<string?>> HintNames(IncrementalValuesProvider<GeneratedSource?> sources) =>
        sources.Select(static (source, _) => source?.HintName).Collect();

    private static void Add(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<GeneratedSource?> sources, IncrementalValueProvider<EquatableArray<string>> clashes) =>
        context.RegisterSourceOutput(sources.Combine(clashes), static (output, pair) =>
        {
            if (pair.Left is { } source && HintName.Resolve(source.HintName, pair.Right) is { } hintName)
            {
                output.AddSource(hintName, SourceText.From(source.Text, Encoding.UTF8));
            }
        });

    /// <summary>The generated half of a cell; <see langword="null"/> when its definition has an error that the project does not excuse.</summary>
    private static GeneratedSource? Generate(CellWithFiles cell, RunscRelease target)
    {
        var (read, file, policies) = cell;
        if (read.Declaration.Flaws != TypeFlaws.None)
        {
            return null;
        }

        var lowered = CellLowering.Lower(read.Declaration, target, file, policies);
        if (IsInvalid(lowered.Findings, default) || IsInvalid(CellJudge.Judge(lowered), read.Excused))
        {
            return null;
        }

        return new GeneratedSource(HintName.Of(read.Declaration), CellEmitter.Emit(read.Declaration, lowered.Spec));
    }

    private static bool IsInvalid(IEnumerable<Finding> findings, EquatableArray<string> excused)
    {
        foreach (var finding in findings)
        {
            if (finding.Severity == RuleSeverity.Error && !excused.Contains(finding.Rule.Id))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record ReadCell(CellDeclaration Declaration, EquatableArray<string> Excused);

    private sealed record CellWithFiles(ReadCell Cell, FileLookup? File, PolicyLookup Policies);

    private sealed record GeneratedSource(string HintName, string Text);
}
