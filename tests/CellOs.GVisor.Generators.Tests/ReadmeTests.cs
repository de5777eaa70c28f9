using System.Text.RegularExpressions;
using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellOs.GVisor.Generators.Tests;

/// <summary>The README's C# compiles as it stands, with what the generator adds.</summary>
public sealed partial class ReadmeTests
{
    /// <summary>What the README declares a cell from.</summary>
    private static readonly ConfigFile ForeignFile = new(
        "/src/foo.config.json",
        """{ "ociVersion": "1.0.0", "process": { "args": ["/bin/wc"], "cwd": "/", "user": { "uid": 1, "gid": 1 } }, "root": { "path": "rootfs" } }""");

    /// <summary>The document that the README shows and declares a cell from.</summary>
    private static readonly ConfigFile Document = new("/src/demo.cell.json", Json().Match(Readme).Groups[1].Value);

    public static TheoryData<string> Snippets => [.. Snippet().Matches(Readme).Select(static match => match.Groups[1].Value)];

    private static string Readme => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));

    private static IEnumerable<string> ExtensionLibraries => Directory.EnumerateFiles(AppContext.BaseDirectory, "Microsoft.Extensions.*.dll");

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Snippet_compiles(string snippet)
    {
        // The usings that a console project has by itself.
        const string Implicit = "global using System; global using System.Threading.Tasks;\n";
        Compilation compilation = CSharpCompilation.Create(
            "Readme",
            [
                CSharpSyntaxTree.ParseText(Implicit, cancellationToken: TestContext.Current.CancellationToken),
                CSharpSyntaxTree.ParseText(snippet, cancellationToken: TestContext.Current.CancellationToken),
            ],
            [.. Compilations.References, .. new[] { typeof(CellResult).Assembly.Location }.Concat(ExtensionLibraries).Select(static path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(
                snippet.Contains("await ", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new CellGenerator().AsSourceGenerator()], [ForeignFile, Document])
            .RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, TestContext.Current.CancellationToken);

        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static found => found.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void There_is_a_snippet() => Assert.NotEmpty(Snippets);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}
