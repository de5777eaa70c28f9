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
        var declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DeclarationReader.CellAttribute,
                static (node, _) => node is TypeDeclarationSyntax,
                static (attributed, cancellationToken) => new ReadCell(
                    DeclarationReader.Read((INamedTypeSymbol)attributed.TargetSymbol, cancellationToken),
                    ExcusedRules.Read(attributed.SemanticModel.Compilation, attributed.TargetNode.SyntaxTree, cancellationToken)))
            .WithTrackingName(TrackingNames.Declaration);

        var target = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => BuildOptions.Read(options.GlobalOptions).Target)
            .WithTrackingName(TrackingNames.Target);

        var sources = WithFiles(context, declarations)
            .Combine(target)
            .Select(static (pair, _) => Generate(pair.Left.Cell, pair.Left.File, pair.Right))
            .WithTrackingName(TrackingNames.Source);

        // The compiler takes hint names that differ in letter case for the same; only where that happens does a name need more.
        var clashes = sources
            .Select(static (source, _) => source?.HintName)
            .Collect()
            .Select(static (names, _) => HintName.FindClashes(names))
            .WithTrackingName(TrackingNames.HintNameClashes);

        context.RegisterSourceOutput(sources.Combine(clashes), static (output, pair) =>
        {
            if (pair.Left is { } source && HintName.Resolve(source.HintName, pair.Right) is { } hintName)
            {
                output.AddSource(hintName, SourceText.From(source.Text, Encoding.UTF8));
            }
        });
    }

    /// <summary>Each cell with the file that it is declared from. A file that no cell asks for is not looked at.</summary>
    private static IncrementalValuesProvider<CellWithFile> WithFiles(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<ReadCell> cells)
    {
        var names = cells
            .Select(static (cell, _) => FileLowering.NameOf(cell.Declaration))
            .Collect()
            .Select(static (names, _) => new EquatableArray<string>([.. names.OfType<string>().Distinct(StringComparer.Ordinal)]))
            .WithTrackingName(TrackingNames.FileNames);

        var files = context.AdditionalTextsProvider
            .Combine(names)
            .Where(static pair => pair.Right.Any(name => FilePath.Fits(pair.Left.Path, name)))
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellationToken) => FileSource.Read(pair.Left.Left, pair.Right, cancellationToken))
            .WithTrackingName(TrackingNames.Files)
            .Collect()
            .Select(static (files, _) => new EquatableArray<FileSource>(files));

        return cells
            .Combine(files)
            .Select(static (pair, _) => new CellWithFile(pair.Left, FileLookup.Of(FileLowering.NameOf(pair.Left.Declaration), pair.Right)))
            .WithTrackingName(TrackingNames.CellWithFile);
    }

    /// <summary>The generated half of a cell; <see langword="null"/> when its definition has an error that the project does not excuse.</summary>
    private static GeneratedSource? Generate(ReadCell cell, FileLookup? file, RunscRelease target)
    {
        if (cell.Declaration.Flaws != TypeFlaws.None)
        {
            return null;
        }

        var lowered = CellLowering.Lower(cell.Declaration, target, file);
        if (IsInvalid(lowered.Findings, default) || IsInvalid(CellJudge.Judge(lowered), cell.Excused))
        {
            return null;
        }

        return new GeneratedSource(HintName.Of(cell.Declaration), CellEmitter.Emit(cell.Declaration, lowered.Spec));
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

    private sealed record CellWithFile(ReadCell Cell, FileLookup? File);

    private sealed record GeneratedSource(string HintName, string Text);
}
