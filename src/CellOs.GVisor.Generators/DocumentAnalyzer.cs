using System.Collections.Immutable;
using CellOs.GVisor.Documents;
using CellOs.GVisor.Generators.Analyzers;
using CellOs.GVisor.Generators.Configuration;
using CellOs.GVisor.Generators.Lowering;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators;

/// <summary>
/// Judges the documents among a project's additional files, which are OCI configurations, ExecutionCell documents and policy packs, and shows each
/// finding in the JSON. Those that cells are declared from <see cref="CellAnalyzer"/> judges, with the attributes laid over them.
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
            var policies = new Lazy<IReadOnlyList<PolicySource>>(() => PolicySource.All(start.Options, start.CancellationToken));
            start.RegisterAdditionalFileAction(file => Analyze(file, cellFiles, policies));
        });
    }

    private static void Analyze(AdditionalFileAnalysisContext context, Lazy<CellFileNames> cellFiles, Lazy<IReadOnlyList<PolicySource>> policies)
    {
        var file = context.AdditionalFile;
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        var metadata = FileMetadata.Read(file, provider);
        if (metadata.KindOf(file.Path) is not { } kind || IsRepetition(context) || file.GetText(context.CancellationToken) is not { } source)
        {
            return;
        }

        var text = new FileText(file.Path, source);
        if ((!metadata.IsCertain && !Likeness.IsSeenIn(text.Utf8, kind)) ||
            (kind is not FileKind.PolicyPack && cellFiles.Value.Mean(file, context.Options.AdditionalFiles)))
        {
            return;
        }

        var target = BuildOptions.Read(provider.GlobalOptions).Target;
        var findings = kind switch
        {
            FileKind.Config => JudgedDocument.Judge(text.Utf8, !metadata.IsAuthored, target),
            FileKind.CellDocument => JudgedCellDocument.Judge(text.Utf8, policies.Value, target),
            _ => JudgedDocument.JudgePolicyPack(text.Utf8),
        };
        Report(context, text, findings);
    }

    private static void Report(AdditionalFileAnalysisContext context, FileText text, IEnumerable<Finding> findings)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile);
        foreach (var finding in findings)
        {
            if (FindingDiagnostic.Create(finding, text.Locate(finding.Origin), options) is { } diagnostic)
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
