using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using VerifyXunit;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>Generates from sources. Whatever is generated is checked to compile without a warning and to be cached.</summary>
internal static class Generate
{
    /// <summary>What is generated is as the test's snapshots say.</summary>
    public static Task MatchesSnapshotAsync(string source, [CallerFilePath] string testFile = "") => MatchesSnapshotAsync([source], testFile);

    /// <summary>What is generated from several files is as the test's snapshots say.</summary>
    public static async Task MatchesSnapshotAsync(string[] sources, [CallerFilePath] string testFile = "")
    {
        var driver = Run(sources);
        if (Generator.TextsOf(driver).IsEmpty)
        {
            Assert.Fail("Nothing was generated: " + await Judge.ErrorsOfAsync(Compilations.Of(sources)));
        }

        await Verifier.Verify(driver, sourceFile: testFile).UseDirectory("Snapshots");
    }

    /// <summary>Runs the generator over sources, each a file of its own.</summary>
    public static GeneratorDriver Run(params string[] sources)
    {
        var compilation = Compilations.Of(sources);
        var driver = Generator.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        Caching.Check(driver, compilation);
        Compiles(driver, compilation);

        var oblivious = Compilations.Of(sources, NullableContextOptions.Disable);
        Compiles(Generator.Driver().RunGenerators(oblivious, TestContext.Current.CancellationToken), oblivious);

        Caching.CheckEquality(driver, Generator.Driver().RunGenerators(Compilations.Of(sources), TestContext.Current.CancellationToken));
        return driver;
    }

    /// <summary>The compilation with what was generated: without errors, and without warnings in the generated files.</summary>
    public static Compilation Compiles(GeneratorDriver driver, Compilation compilation)
    {
        var generated = Generator.ResultOf(driver).GeneratedSources.Select(source => source.SyntaxTree).ToHashSet();
        var whole = compilation.AddSyntaxTrees(generated);
        Assert.Empty(whole.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error ||
                (diagnostic.Severity != DiagnosticSeverity.Hidden && diagnostic.Location.SourceTree is { } tree && generated.Contains(tree)))
            .Select(diagnostic => $"{diagnostic} in {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}"));
        return whole;
    }
}
