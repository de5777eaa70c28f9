using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace CellOs.GVisor.Generators.Tests.Harness;

/// <summary>What every compilation of a test refers to: .NET 10 and this library, as a consumer does.</summary>
internal static class Compilations
{
    /// <summary>What stands before every source of a test.</summary>
    public const string Usings = "using System;\nusing System.Collections.Generic;\nusing CellOs.GVisor;\n\n";

    public static MetadataReference Library { get; } = MetadataReference.CreateFromFile(typeof(ICell).Assembly.Location);

    public static IReadOnlyList<MetadataReference> References { get; } = [.. Net100.References.All, Library];

    /// <summary>No package: the references are added one by one, so that tests need no network.</summary>
    public static ReferenceAssemblies None { get; } = new("net10.0");

    /// <summary>A compilation of a source that need not compile.</summary>
    public static CSharpCompilation Create(string source) => CSharpCompilation.Create(
        "Consumer",
        [CSharpSyntaxTree.ParseText(Usings + source)],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>As when a project builds its documentation, which is when comments are checked.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    /// <summary>A library of the sources, each a file of its own, at the strictest warning level.</summary>
    public static CSharpCompilation Of(IEnumerable<string> sources, NullableContextOptions nullable = NullableContextOptions.Enable) => CSharpCompilation.Create(
        "Consumer",
        sources.Select((source, index) => Parse(source, $"/src/File{index}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: nullable, warningLevel: 9999, allowUnsafe: true));

    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(Usings + source, ParseOptions, path, System.Text.Encoding.UTF8);
}
