using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0026")]
public sealed class UnresolvedConfigFileTests
{
    private static readonly ConfigFile[] Files =
    [
        new("/src/a/x.config.json", "{}"),
        new("/src/b/x.config.json", "{}"),
        new("/src/b/x.config.json", "{}"),
        new("C:\\src\\c\\y.config.json", "{}"),
        new("/src/config.json", "{}"),
    ];

    [Theory]
    [InlineData("x.config.json", "'x.config.json' may be '/src/a/x.config.json' and '/src/b/x.config.json'.")]
    [InlineData("X.config.json", "'X.config.json' is none of the project's additional files.")]
    [InlineData("fig.json", "'fig.json' is none of the project's additional files.")]
    [InlineData("c/x.config.json", "'c/x.config.json' is none of the project's additional files.")]
    [InlineData("/elsewhere/src/a/x.config.json", "'/elsewhere/src/a/x.config.json' is none of the project's additional files.")]
    [InlineData("", "'' is none of the project's additional files.")]
    public async Task Reports_a_name_that_leads_to_no_file_or_to_several(string name, string message)
    {
        var found = Assert.Single(await Judge.DiagnosticsOfAsync(Cell(name), Files));

        Assert.Equal("CELL0026", found.Id);
        Assert.StartsWith(message, found.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal($"\"{name}\"", found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan));
        Assert.Empty(Generator.TextsOf(Generator.Driver(runscVersion: null, Files).RunGenerators(Cell(name), TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("a/x.config.json")]
    [InlineData("b/x.config.json")]
    [InlineData("./b/x.config.json")]
    [InlineData("/b/x.config.json")]
    [InlineData("/src/b/x.config.json")]
    [InlineData("y.config.json")]
    [InlineData("c/y.config.json")]
    [InlineData("src/config.json")]
    public async Task Is_silent_on_a_name_that_leads_to_one_file(string name) =>
        Assert.DoesNotContain(await Judge.DiagnosticsOfAsync(Cell(name), Files), static diagnostic => diagnostic.Id == "CELL0026");

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Cell(string name) =>
        Compilations.Of([$"[Cell(\"demo\"), CellFromConfig(\"{name}\")] public partial class Demo;"]);
}
