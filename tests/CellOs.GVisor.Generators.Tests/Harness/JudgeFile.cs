using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>All that is found in the additional files of a project without cells.</summary>
internal static class JudgeFile
{
    public static Task<ImmutableArray<Diagnostic>> FindAsync(params ConfigFile[] files) => Compilations.Create("")
        .WithAnalyzers([new DocumentAnalyzer()], new AnalyzerOptions([.. files], new ProjectOptions(runscVersion: null)))
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
}
