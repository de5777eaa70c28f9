using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using static CellOs.GVisor.Generators.Tests.Harness.CellOfDocument;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0035")]
public sealed class UnresolvedPolicyPackTests
{
    private const string Run = ", \"secretDelivery\": \"env\"";

    private static readonly ConfigFile[] Packs = [Pack("/src/a.policy.json", "a"), Pack("/src/b.policy.json", "b"), Pack("/src/c/b.policy.json", "b"), Pack("/src/c/b.policy.json", "b")];

    [Theory]
    [InlineData("c", "'c' is the id of none of the project's policy packs, so that the cell is not held to it. ")]
    [InlineData("A", "'A' is the id of none of the project's policy packs, so that the cell is not held to it. ")]
    [InlineData("", "'' is the id of none of the project's policy packs, so that the cell is not held to it. ")]
    [InlineData("b", "'b' is the id of '/src/b.policy.json' and '/src/c/b.policy.json', so that the cell is not held to it. ")]
    public async Task Reports_an_attribute_that_names_no_pack_or_several(string id, string message)
    {
        var found = Assert.Single(await Judge.DiagnosticsOfAsync(Cell(id), Packs));

        Assert.Equal("CELL0035", found.Id);
        Assert.StartsWith(message, found.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal($"\"{id}\"", found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan));
        Assert.Empty(Generator.TextsOf(Generator.Driver(runscVersion: null, Packs).RunGenerators(Cell(id), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public Task Reports_a_document_that_names_no_pack() => CellOfDocument.ReportsAsync(
        "CELL0035",
        DocumentWith(run: Run, spec: ", \"policy\": { \"packId\": [|\"team\"|] }"),
        "",
        message: "'team' is the id of none of the project's policy packs, so that the cell is not held to it. Write the id of one policy pack that the project has among its AdditionalFiles.",
        others: new ConfigFile("/src/all.policy.json", Text("all"), ("CellOsMandatory", "true")));

    [Fact]
    public async Task Reports_a_document_that_no_cell_is_declared_from_as_a_warning()
    {
        var json = DocumentWith(run: Run, spec: ", \"policy\": { \"packId\": \"team\" }");

        var found = Assert.Single(await JudgeFile.FindAsync(new ConfigFile("/src/x.cell.json", json)));

        Assert.Equal(("CELL0035", DiagnosticSeverity.Warning), (found.Id, found.Severity));
        Assert.Equal("\"team\"", json.Substring(found.Location.SourceSpan.Start, found.Location.SourceSpan.Length));
    }

    [Fact]
    public async Task Is_silent_on_a_pack_that_is_there()
    {
        Assert.Empty(await Judge.DiagnosticsOfAsync(Cell("a"), Packs));
        await CellOfDocument.IsSilentAsync(DocumentWith(run: Run, spec: ", \"policy\": { \"packId\": \"a\" }"), "", "", Packs);
        Assert.Empty(await JudgeFile.FindAsync([new ConfigFile("/src/x.cell.json", DocumentWith(run: Run, spec: ", \"policy\": { \"packId\": \"a\" }")), .. Packs]));
    }

    private static string Text(string id) => $$$"""{ "apiVersion": "cellos.io/v1", "kind": "PolicyPack", "spec": { "id": "{{{id}}}", "rules": { "maxLifetimeTtlSeconds": 600 } } }""";

    private static ConfigFile Pack(string path, string id) => new(path, Text(id));

    private static Microsoft.CodeAnalysis.CSharp.CSharpCompilation Cell(string id) =>
        Compilations.Of([$"[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\"), PolicyPack(\"{id}\")] public partial class Demo;"]);
}
