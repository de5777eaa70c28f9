using System.Collections.Immutable;
using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace CellOs.GVisor.Generators.Tests.Configuration;

/// <summary>Policy packs among the additional files: which cells and documents are held to which, and where a breach is shown.</summary>
public sealed class PolicyPackTests
{
    private const string Rules = """ "maxLifetimeTtlSeconds": 60, "requireResourceLimits": true, "requireRuntimeSecretDelivery": true """;

    [Fact]
    public async Task A_breach_of_an_attributed_cell_is_shown_on_its_attributes()
    {
        const string Source = """
            [Cell("demo"), PolicyPack("team"), Rootfs("rootfs")]
            [Process("/bin/true")]
            [Lifetime(TtlSeconds = 61)]
            public partial class Demo { [Secret(EnvironmentVariable = "TOKEN")] public string Token { get; init; } = ""; }
            """;
        var found = (await Judge.DiagnosticsOfAsync(Compilations.Of([Source]), Pack("team", Rules))).Where(static diagnostic => diagnostic.Id.StartsWith("CELL7", StringComparison.Ordinal));

        Assert.Equal(
            ["CELL7101 61", "CELL7107 \"TOKEN\"", "CELL7108 Process(\"/bin/true\")"],
            found.Select(TextOf).Order(StringComparer.Ordinal));
        Assert.All(found, static diagnostic => Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity));
        Assert.Empty(Generated(Source, Pack("team", Rules)));
    }

    [Fact]
    public async Task A_breach_of_a_cells_document_is_shown_in_the_document()
    {
        var document = new ConfigFile("/src/x.cell.json", CellOfDocument.DocumentWith(
            run: ", \"secretDelivery\": \"env\"", spec: ", \"policy\": { \"packId\": \"team\" }").Replace("60", "61", StringComparison.Ordinal));
        var found = await Judge.DiagnosticsOfAsync(Compilations.Of(["[CellDocument(\"x.cell.json\")] public partial class Demo;"]), document, Pack("team", Rules));

        Assert.Equal(
            ["CELL7101 61", "CELL7107 \"env\"", "CELL7108 { \"argv\": [\"/bin/true\"], \"secretDelivery\": \"env\" }"],
            found.Select(diagnostic => $"{diagnostic.Id} {document.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_document_that_no_cell_is_declared_from_is_held_to_the_pack_that_it_names()
    {
        var document = new ConfigFile("/src/x.cell.json", CellOfDocument.DocumentWith(run: ", \"secretDelivery\": \"env\"", spec: ", \"policy\": { \"packId\": \"team\" }"));

        Assert.Equal(["CELL7107", "CELL7108"], (await JudgeFile.FindAsync(document, Pack("team", Rules))).Select(static diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Empty(await JudgeFile.FindAsync(document, Pack("team", "\"maxLifetimeTtlSeconds\": 60")));
    }

    [Theory]
    [InlineData("", "false", false)]
    [InlineData("", "true", true)]
    [InlineData("PolicyPack(\"team\"),", "false", true)]
    [InlineData("PolicyPack(\"team\"),", "true", true)]
    [InlineData("PolicyPack(\"other\"),", "false", false)]
    [InlineData("PolicyPack(\"other\"),", "true", true)]
    public async Task A_cell_is_held_to_the_pack_that_it_names_and_to_those_for_every_cell(string attribute, string isMandatory, bool isHeld)
    {
        var source = $"[Cell(\"demo\"), {attribute} Process(\"/bin/true\"), Rootfs(\"rootfs\")] public partial class Demo;";
        ConfigFile[] packs = [new("/src/team.policy.json", Text("team", "\"maxLifetimeTtlSeconds\": 60"), ("CellOsMandatory", isMandatory)), Pack("other", "")];

        Assert.Equal(isHeld ? ["CELL7101"] : [], (await Judge.DiagnosticsOfAsync(Compilations.Of([source]), packs)).Select(static diagnostic => diagnostic.Id));
        Assert.Equal(isHeld, Generated(source, packs).Count == 0);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("Placement(PoolId = \"blue\"),", true)]
    [InlineData("Placement(PoolId = \"blue\", QueueName = \"slow\"),", true)]
    [InlineData("Placement(PoolId = \"red\"),", false)]
    public async Task A_pack_for_a_place_is_for_the_cells_of_that_place(string attribute, bool isHeld)
    {
        var source = $"[Cell(\"demo\"), PolicyPack(\"team\"), {attribute} Process(\"/bin/true\"), Rootfs(\"rootfs\")] public partial class Demo;";
        var found = await Judge.DiagnosticsOfAsync(Compilations.Of([source]), new ConfigFile(
            "/src/team.policy.json", Text("team", "\"maxLifetimeTtlSeconds\": 60").Replace("\"rules\"", "\"placement\": { \"poolId\": \"blue\" }, \"rules\"", StringComparison.Ordinal)));

        Assert.Equal(isHeld, found.Any(static diagnostic => diagnostic.Id == "CELL7101"));
    }

    [Theory]
    [InlineData("/src/team.policy.json", null, true)]
    [InlineData("/src/TEAM.POLICY.JSON", null, true)]
    [InlineData("/src/team.policy.json", "false", false)]
    [InlineData("/src/team.json", null, false)]
    [InlineData("/src/team.json", "true", true)]
    public async Task A_pack_is_known_by_its_files_name_or_because_the_project_says_so(string path, string? metadata, bool isKnown)
    {
        var source = "[Cell(\"demo\"), PolicyPack(\"team\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] public partial class Demo;";
        var text = Text("team", "\"maxLifetimeTtlSeconds\": 60");
        var pack = metadata is null ? new ConfigFile(path, text) : new ConfigFile(path, text, ("CellOsPolicy", metadata));

        Assert.Equal(isKnown ? "CELL7101" : "CELL0035", Assert.Single(await Judge.DiagnosticsOfAsync(Compilations.Of([source]), pack)).Id);
    }

    [Fact]
    public async Task A_mistake_in_a_pack_is_shown_in_the_pack_and_not_on_the_cells()
    {
        const string Source = "[Cell(\"demo\"), PolicyPack(\"team\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] public partial class Demo;";
        var pack = Pack("team", "\"maxLifetimeTtlSecond\": 60");

        Assert.Empty(await Judge.DiagnosticsOfAsync(Compilations.Of([Source]), pack));
        var found = Assert.Single(await JudgeFile.FindAsync(pack));
        Assert.Equal("\"maxLifetimeTtlSecond\"", pack.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan));
    }

    [Fact]
    public async Task A_breach_that_the_project_excuses_lets_the_cell_be()
    {
        const string Source = "[Cell(\"demo\"), PolicyPack(\"team\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] public partial class Demo;";
        var compilation = Compilations.Of([Source]);
        var excused = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("CELL7101", ReportDiagnostic.Warn)]));
        var pack = Pack("team", "\"maxLifetimeTtlSeconds\": 60");

        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(await Judge.DiagnosticsOfAsync(excused, pack)).Severity);
        Assert.Single(Generator.TextsOf(Generator.Driver(runscVersion: null, pack).RunGenerators(excused, TestContext.Current.CancellationToken)));
    }

    private static string Text(string id, string rules) =>
        $$$"""{ "apiVersion": "cellos.io/v1", "kind": "PolicyPack", "spec": { "id": "{{{id}}}", "rules": { {{{rules}}} } } }""";

    private static ConfigFile Pack(string id, string rules) => new($"/src/{id}.policy.json", Text(id, rules));

    private static string TextOf(Diagnostic diagnostic) =>
        $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan)}";

    private static ImmutableSortedDictionary<string, string> Generated(string source, params ConfigFile[] files) =>
        Generator.TextsOf(Generator.Driver(runscVersion: null, files).RunGenerators(Compilations.Of([source]), TestContext.Current.CancellationToken));
}
