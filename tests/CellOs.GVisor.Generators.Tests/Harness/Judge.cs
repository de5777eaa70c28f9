using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>All that the analyzer says of a compilation, for tests that do not ask for one rule.</summary>
internal static class Judge
{
    /// <summary>The findings, and what the analyzer would throw as AD0001.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(Compilation compilation, params ConfigFile[] files) => compilation
        .WithAnalyzers([new CellAnalyzer()], new AnalyzerOptions([.. files], Generator.Options(runscVersion: null)))
        .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    public static async Task<string> ErrorsOfAsync(Compilation compilation) => string.Join(
        "\n",
        (await DiagnosticsOfAsync(compilation)).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
}
