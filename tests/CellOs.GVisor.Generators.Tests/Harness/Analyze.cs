using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
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

    /// <summary>
    /// The rule fires in several files, exactly on the spans marked <c>[|…|]</c>, or with these messages on those marked <c>{|#0:…|}</c>, <c>{|#1:…|}</c> and so on.
    /// </summary>
    public static Task ReportsAsync(string id, string[] sources, params string[] messages)
    {
        var test = Test(id, sources);
        test.ExpectedDiagnostics.AddRange(messages.Select((message, index) => Result(id).WithMessage(message).WithLocation(index)));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The rule does not fire in several files.</summary>
    public static Task IsSilentAsync(string id, string[] sources)
    {
        Assert.All(sources, static source => Assert.DoesNotContain("[|", source, StringComparison.Ordinal));
        return ReportsAsync(id, sources);
    }

    /// <summary>The rule fires exactly on the spans marked in a source that refers to a project whose source is at hand, as in an editor.</summary>
    public static Task ReportsWithProjectAsync(string id, string project, string source)
    {
        var test = Test(id, source, null);
        test.TestState.AdditionalProjects["Shared"].Sources.Add(Compilations.Usings + project);
        test.TestState.AdditionalProjects["Shared"].AdditionalReferences.AddRange(Compilations.References);
        test.TestState.AdditionalProjectReferences.Add("Shared");
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The rule fires on the marked spans with the severity that <c>.editorconfig</c> gives it.</summary>
    public static Task ReportsAsync(string id, string source, string configured, DiagnosticSeverity? severity)
    {
        var test = Test(id, source, new DiagnosticResult(id, severity ?? DiagnosticSeverity.Hidden));
        if (severity is null)
        {
            test.ExpectedDiagnostics.Clear();
        }

        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*]\ndotnet_diagnostic.{id}.severity = {configured}\n"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Every finding of every rule in a source that need not compile.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(string source)
    {
        var compilation = Compilations.Create(source).WithAnalyzers([new CellAnalyzer()]);
        var found = await compilation.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal)];
    }

    /// <summary>The rule fires once, at no place in the source, for a value of <c>CellOsRunscVersion</c>.</summary>
    public static Task ReportsWithoutLocationAsync(string id, string source, string runscVersion)
    {
        var test = Test(id, source, null);
        test.ExpectedDiagnostics.Add(Result(id));
        return RunAsync(test, runscVersion);
    }

    /// <summary>The rule fires with this message on the marked span for a value of <c>CellOsRunscVersion</c>.</summary>
    public static Task ReportsAsync(string id, string source, string message, string runscVersion) =>
        RunAsync(Test(id, source, Result(id).WithMessage(message)), runscVersion);

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

    private static CSharpAnalyzerTest<CellAnalyzer, DefaultVerifier> Test(string id, string[] sources)
    {
        var test = Test(id, sources[0], null);
        foreach (var source in sources.Skip(1))
        {
            test.TestState.Sources.Add(Compilations.Usings +
                source.Replace("[|", "{|" + id + ":", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal));
        }

        return test;
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
