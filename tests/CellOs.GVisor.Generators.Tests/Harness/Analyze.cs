using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>Runs the analyzer over a source and looks at one rule.</summary>
internal static class Analyze
{
    /// <summary>The rule fires exactly on the spans marked <c>[|…|]</c>.</summary>
    public static Task ReportsAsync(string id, string source, string? message = null)
    {
        DiagnosticResult? expected = message is null ? null : Result(id).WithMessage(message);
        return Test(id, source, expected).RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The rule fires once, at no place in the source, for a value of <c>CellOsRunscVersion</c>.</summary>
    public static Task ReportsWithoutLocationAsync(string id, string source, string runscVersion)
    {
        var test = Test(id, source, null);
        test.ExpectedDiagnostics.Add(Result(id));
        return RunAsync(test, runscVersion);
    }

    /// <summary>The rule does not fire for a value of <c>CellOsRunscVersion</c>.</summary>
    public static Task IsSilentAsync(string id, string source, string runscVersion) => RunAsync(Test(id, source, null), runscVersion);

    /// <summary>The rule does not fire.</summary>
    public static Task IsSilentAsync(string id, string source)
    {
        Assert.DoesNotContain("[|", source, StringComparison.Ordinal);
        return ReportsAsync(id, source);
    }

    private static Task RunAsync(CSharpAnalyzerTest<CellAnalyzer, DefaultVerifier> test, string runscVersion)
    {
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.CellOsRunscVersion = {runscVersion}\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static DiagnosticResult Result(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);
        return new DiagnosticResult(id, rule.Severity switch
        {
            RuleSeverity.Error => DiagnosticSeverity.Error,
            RuleSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        });
    }

    private static CSharpAnalyzerTest<CellAnalyzer, DefaultVerifier> Test(string id, string source, DiagnosticResult? expected)
    {
        // A span with an expected message is marked by hand, because a marked span says nothing of messages.
        var test = new CSharpAnalyzerTest<CellAnalyzer, DefaultVerifier>
        {
            ReferenceAssemblies = Compilations.None,
            TestCode = Compilations.Usings + (expected is null
                ? source.Replace("[|", "{|" + id + ":", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal)
                : source.Replace("[|", "{|#0:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal)),
            MarkupOptions = MarkupOptions.None,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.AdditionalReferences.AddRange(Compilations.References);
        test.DisabledDiagnostics.AddRange(RuleCatalog.All.Select(rule => rule.Id).Where(other => other != id));
        if (expected is { } result)
        {
            test.ExpectedDiagnostics.Add(result.WithLocation(0));
        }

        return test;
    }
}
