using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CellOs.GVisor.Generators.Tests.Generation;

/// <summary>A library that builds its documentation has no gap in it because of a cell.</summary>
public sealed class DocumentationTests
{
    private const string Attributes = "Process(\"/bin/echo\", \"<&> --> ]]> */ \\u0085\"), Rootfs(\"rootfs\")";

    [Fact]
    public void A_library_documented_by_its_author_builds_without_any_warning() => Assert.Empty(WarningsOf($$"""
        /// <summary>Mine.</summary>
        [Cell("mine"), {{Attributes}}]
        public partial class Mine
        {
            /// <summary>The file.</summary>
            [Argument] public string File { get; init; } = "";
        }
        """));

    [Fact]
    public void A_cell_without_documentation_gets_one() => Assert.Empty(WarningsOf($"""
        [Cell("bare"), {Attributes}]
        public partial class Bare;
        """));

    [Fact]
    public void What_is_shown_of_a_cell_is_its_configuration()
    {
        var type = Whole($$"""
            [Cell("shown"), {{Attributes}}]
            public partial class Shown
            {
                /// <summary>The file.</summary>
                [Argument] public string? File { get; init; }
            }
            """).GetTypeByMetadataName("Shown")!;

        var documentation = System.Xml.Linq.XElement.Parse(type.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!);

        Assert.Equal("The cell shown.", documentation.Element("summary")!.Value);
        var config = System.Text.Json.Nodes.JsonNode.Parse(documentation.Element("remarks")!.Element("code")!.Value)!;
        Assert.Equal("[\"/bin/echo\",\"<&> --> ]]> */ \\u0085\",\"{File}\"]", config["process"]!["args"]!.ToJsonString(Relaxed));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Compilation Whole(string source)
    {
        var compilation = Compilations.Of([source]);
        return Generate.Compiles(Generator.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken), compilation);
    }

    private static IEnumerable<Diagnostic> WarningsOf(string source) => Whole(source)
        .GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden);
}
