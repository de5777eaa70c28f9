using CellOs.GVisor.CodeFixes;
using CellOs.GVisor.Rules;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>Runs the code fix of one rule.</summary>
internal static class Fix
{
    /// <summary>
    /// The fix turns one source into the other, one by one and all at once. In the first, the findings are marked <c>[|…|]</c>; what is left
    /// of them in the second too.
    /// </summary>
    public static Task AppliesAsync(string id, string before, string after, string usings = Compilations.Usings) =>
        RunAsync(id, usings + before, usings + after);

    /// <summary>The rule fires on the marked spans and brings no fix.</summary>
    public static Task OffersNothingAsync(string id, string source) => RunAsync(id, Compilations.Usings + source, Compilations.Usings + source);

    private static Task RunAsync(string id, string before, string after)
    {
        var test = new CSharpCodeFixTest<CellAnalyzer, RepairCodeFixProvider, DefaultVerifier>
        {
            ReferenceAssemblies = Compilations.None,
            TestCode = Marked(id, before),
            FixedCode = Marked(id, after),
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.AdditionalReferences.AddRange(Compilations.References);
        test.FixedState.AdditionalReferences.AddRange(Compilations.References);
        if (before != after)
        {
            // By default the marks of what could be fixed are taken out of the fixed source.
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        }

        test.DisabledDiagnostics.AddRange(RuleCatalog.All.Select(rule => rule.Id).Where(other => other != id));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static string Marked(string id, string source) =>
        source.Replace("[|", "{|" + id + ":", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal);
}
