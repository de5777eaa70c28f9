using System.Collections.Immutable;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Generators.Analyzers;
using CellOs.GVisor.Generators.Configuration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators;

/// <summary>
/// Judges the OCI configurations among a project's additional files and shows each finding in the JSON. Those that cells are declared from
/// <see cref="CellAnalyzer"/> judges, with the attributes laid over them.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DocumentAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DescriptorCatalog.OfDocuments;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // Only a project that has such a file pays for looking through its cells.
            var cellFiles = new Lazy<CellFileNames>(() => CellFileNames.Of(start.Compilation, start.CancellationToken));
            start.RegisterAdditionalFileAction(file => Analyze(file, cellFiles));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Lazy<CellFileNames> cellFiles)
    {
        var file = context.AdditionalFile;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var options = FileMetadata.Read(file, provider);
        if (!options.MayBeConfig(file.Path) || IsRepetition(context) || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var config = new FileText(file.Path, text);
        if ((options.IsConfig is null && !OciLikeness.IsSeenIn(config.Utf8)) || cellFiles.Value.Mean(file, context.Options.AdditionalFiles))
        {
            return;
        }

        var fileOptions = provider.GetOptions(file);
        foreach (var finding in JudgedDocument.Judge(config.Utf8, !options.IsAuthored, BuildOptions.Read(provider.GlobalOptions).Target))
        {
            if (FindingDiagnostic.Create(finding, config.Locate(finding.Origin), fileOptions) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    /// <summary>Whether the project lists the file twice, which it does when it gives one metadata that is included by its name already.</summary>
    private static bool IsRepetition(AdditionalFileAnalysisContext context)
    {
        var isSeen = false;
        foreach (var file in context.Options.AdditionalFiles)
        {
            if (ReferenceEquals(file, context.AdditionalFile))
            {
                return isSeen;
            }

            isSeen |= file.Path == context.AdditionalFile.Path;
        }

        return false;
    }
}
