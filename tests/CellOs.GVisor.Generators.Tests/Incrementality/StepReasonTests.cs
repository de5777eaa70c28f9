using System.Collections.Immutable;
using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace CellOs.GVisor.Generators.Tests.Incrementality;

/// <summary>Why each step ran again, edit by edit: the declarations are read at every edit, and what follows only runs when one differs.</summary>
public sealed class StepReasonTests
{
    private const string Cells = """
        [Cell("first"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class First : Base
        {
            [Argument] public Mode Mode { get; init; }
            private int Number() => 1;
        }

        [Cell("second"), Process(Constants.Program), Rootfs("rootfs")]
        public partial class Second
        {
            [EnvironmentVariable("NAME")] public string? Name { get; init; }
        }
        """;

    private const string Base = "public abstract class Base { [Argument] public string? Inherited { get; init; } }";
    private const string Enum = "public enum Mode { Slow, Fast }";
    private const string Constant = "public static class Constants { public const string Program = \"/bin/true\"; }";
    private const string Other = "public class Other { public int Number() => 1; }";

    private const string FromFile = "[Cell(\"third\"), CellFromConfig(\"x.config.json\")] public partial class Third;";
    private const string Text = """{ "ociVersion": "1.0.0", "process": { "args": ["/bin/true"], "cwd": "/", "user": { "uid": 1, "gid": 1 } }, "root": { "path": "rootfs" } }""";

    private static readonly ConfigFile File = new("/src/x.config.json", Text);
    private static readonly ConfigFile Unused = new("/src/y.config.json", Text);

    private const string FromDocument = "[CellDocument(\"x.cell.json\"), PolicyPack(\"team\")] public partial class Third;";

    private static readonly ConfigFile Document = new("/src/x.cell.json", CellOfDocument.DocumentWith(run: ", \"secretDelivery\": \"env\""));
    private static readonly ConfigFile Pack = new("/src/team.policy.json", PackText("team", 600));
    private static readonly ConfigFile OtherPack = new("/src/other.policy.json", PackText("other", 600));

    private static readonly ImmutableArray<string> Sources = [Cells, Base, Enum, Constant, Other];

    [Fact]
    public void Every_step_is_tracked()
    {
        var driver = Generator.Driver(runscVersion: null, File, Document, Pack)
            .RunGenerators(Compilations.Of([.. Sources, FromFile, FromDocument.Replace("Third", "Fourth", StringComparison.Ordinal)]), TestContext.Current.CancellationToken);

        Assert.All(TrackingNames.All, step => Assert.NotEmpty(Caching.ReasonsOf(driver, step)));
        Assert.All(TrackingNames.All, step => Assert.All(Caching.ReasonsOf(driver, step), reason => Assert.Equal(New, reason)));
    }

    [Fact]
    public void Edit_elsewhere() => After(Edit(Other, "1", "2"))
        .Has(declarations: [Unchanged, Unchanged], sources: [Cached, Cached], clashes: Cached, outputs: [Cached, Cached]);

    [Fact]
    public void New_file() => After(compilation => compilation.AddSyntaxTrees(Compilations.Parse("class New;", "/src/New.cs")))
        .Has(declarations: [Unchanged, Unchanged], sources: [Cached, Cached], clashes: Cached, outputs: [Cached, Cached]);

    [Fact]
    public void Comment_in_the_cells_file() => After(Edit(Cells, "[Cell(\"second\")", "// A comment.\n[Cell(\"second\")"))
        .Has(declarations: [Unchanged, Unchanged], sources: [Cached, Cached], clashes: Cached, outputs: [Cached, Cached]);

    [Fact]
    public void Body_in_a_cell() => After(Edit(Cells, "=> 1", "=> 2"))
        .Has(declarations: [Unchanged, Unchanged], sources: [Cached, Cached], clashes: Cached, outputs: [Cached, Cached]);

    [Fact]
    public void Attribute_of_one_cell() => After(Edit(Cells, "\"second\"", "\"changed\""))
        .Has(declarations: [Unchanged, Modified], sources: [Cached, Modified], clashes: Cached, outputs: [Cached, Modified])
        .Says("Second.g.cs", "Id = \"changed\"");

    [Fact]
    public void Property_of_one_cell() => After(Edit(Cells, "string? Name", "string Name"))
        .Has(declarations: [Unchanged, Modified], sources: [Cached, Modified], clashes: Cached, outputs: [Cached, Modified])
        .Says("Second.g.cs", "IsOptional: false");

    [Fact]
    public void Documentation_of_one_cell() => After(Edit(Cells, "[Cell(\"second\")", "/// <summary>Mine.</summary>\n[Cell(\"second\")"))
        .Has(declarations: [Unchanged, Modified], sources: [Cached, Modified], clashes: Cached, outputs: [Cached, Modified]);

    [Fact]
    public void Error_in_one_cell() => After(Edit(Cells, "\"second\"", "\"Not An Id\""))
        .Has(declarations: [Unchanged, Modified], sources: [Cached, Modified], clashes: Unchanged, outputs: [Cached, Modified]);

    [Fact]
    public void Base_class_in_another_file() => After(Edit(Base, "[Argument]", "[Option(\"--inherited\")]"))
        .Has(declarations: [Modified, Unchanged], sources: [Modified, Cached], clashes: Cached, outputs: [Modified, Cached])
        .Says("First.g.cs", "\"--inherited\"");

    [Fact]
    public void Base_class_in_another_project()
    {
        const string Cell = "[Cell(\"cell\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] public partial class Derived : Base;";
        var before = Compilations.Of([Cell]).AddReferences(Compilations.Of([Base]).ToMetadataReference());
        var after = Compilations.Of([Cell]).AddReferences(Compilations.Of([Base.Replace("string?", "int", StringComparison.Ordinal)]).ToMetadataReference());
        var driver = Generator.Driver().RunGenerators(before, TestContext.Current.CancellationToken);
        Assert.Contains("writer.WriteText(inherited", Generator.TextsOf(driver)["Derived.g.cs"], StringComparison.Ordinal);

        driver = driver.RunGenerators(after, TestContext.Current.CancellationToken);

        new Reasons(driver).Has(declarations: [Modified], sources: [Modified], clashes: Cached, outputs: [Modified])
            .Says("Derived.g.cs", "writer.WriteFormatted(this.Inherited)");
    }

    [Fact]
    public void Enum_of_a_hole_in_another_file() => After(Edit(Enum, "Fast", "Faster"))
        .Has(declarations: [Modified, Unchanged], sources: [Modified, Cached], clashes: Cached, outputs: [Modified, Cached])
        .Says("First.g.cs", "\"Faster\"u8");

    [Fact]
    public void Constant_in_another_file() => After(Edit(Constant, "/bin/true", "/bin/false"))
        .Has(declarations: [Unchanged, Modified], sources: [Cached, Modified], clashes: Cached, outputs: [Cached, Modified])
        .Says("Second.g.cs", "/bin/false");

    [Fact]
    public void Cell_more() => After(Edit(Other, "public class", "[Cell(\"third\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")]\npublic partial class"))
        .Has(declarations: [Unchanged, Unchanged, New], sources: [Cached, Cached, New], clashes: Unchanged, outputs: [Cached, Cached, New]);

    [Fact]
    public void Cell_less() => After(Edit(Cells, "[Cell(\"second\"), Process(Constants.Program), Rootfs(\"rootfs\")]\n", ""))
        .Has(declarations: [Unchanged, Removed], sources: [Cached, Removed], clashes: Unchanged, outputs: [Cached, Removed]);

    [Fact]
    public void Cell_whose_name_clashes() => After(Edit(Other, "public class Other", "[Cell(\"third\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")]\npublic partial class SECOND"))
        .Has(declarations: [Unchanged, Unchanged, New], sources: [Cached, Cached, New], clashes: Modified, outputs: [Modified, Modified, New]);

    [Fact]
    public void Version_of_runsc()
    {
        var compilation = Compilations.Of(Sources);
        var driver = Generator.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);

        driver = driver.WithUpdatedAnalyzerConfigOptions(Generator.Options("20240729")).RunGenerators(compilation, TestContext.Current.CancellationToken);

        Assert.Equal([Modified], Caching.ReasonsOf(driver, TrackingNames.Target));
        new Reasons(driver).Has(declarations: [Cached, Cached], sources: [Modified, Modified], clashes: Cached, outputs: [Modified, Modified]);
        Assert.All(Generator.TextsOf(driver).Values, static text => Assert.Contains("RunscRelease(20240729)", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Version_of_runsc_that_a_cell_needs()
    {
        var compilation = Compilations.Of([.. Sources, "[Cell(\"third\"), Process(\"/bin/true\"), Rootfs(\"rootfs\"), Runsc(Platform = RunscPlatform.Systrap)] partial class Third;"]);
        var driver = Generator.Driver("20240729").RunGenerators(compilation, TestContext.Current.CancellationToken);
        Assert.Contains("Third.g.cs", Generator.TextsOf(driver).Keys);

        driver = driver.WithUpdatedAnalyzerConfigOptions(Generator.Options("20221219")).RunGenerators(compilation, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Third.g.cs", Generator.TextsOf(driver).Keys);
        Assert.Equal([Modified], Caching.ReasonsOf(driver, TrackingNames.Target));
        new Reasons(driver).Has(
            declarations: [Cached, Cached, Cached], sources: [Modified, Modified, Modified], clashes: Unchanged, outputs: [Modified, Modified, Modified]);
    }

    [Fact]
    public void Other_build_properties()
    {
        var compilation = Compilations.Of(Sources);
        var driver = Generator.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);

        driver = driver.WithUpdatedAnalyzerConfigOptions(Generator.Options(runscVersion: null)).RunGenerators(compilation, TestContext.Current.CancellationToken);

        Assert.Equal([Unchanged], Caching.ReasonsOf(driver, TrackingNames.Target));
        new Reasons(driver).Has(declarations: [Cached, Cached], sources: [Cached, Cached], clashes: Cached, outputs: [Cached, Cached]);
    }

    [Fact]
    public void File_of_one_cell()
    {
        var driver = AfterFiles(driver => driver.ReplaceAdditionalText(File, new ConfigFile(File.Path, Text.Replace("true", "false", StringComparison.Ordinal))));

        Assert.Equal([Modified], Caching.ReasonsOf(driver, TrackingNames.Files));
        Assert.Equal([Unchanged, Unchanged, Modified], Caching.ReasonsOf(driver, TrackingNames.CellWithFiles));
        new Reasons(driver).Has(
            declarations: [Cached, Cached, Cached], sources: [Cached, Cached, Modified], clashes: Cached, outputs: [Cached, Cached, Modified])
            .Says("Third.g.cs", "/bin/false");
    }

    [Fact]
    public void File_that_is_saved_unchanged()
    {
        var driver = AfterFiles(driver => driver.ReplaceAdditionalText(File, new ConfigFile(File.Path, Text)));

        Assert.Equal([Unchanged], Caching.ReasonsOf(driver, TrackingNames.Files));
        new Reasons(driver).Has(declarations: [Cached, Cached, Cached], sources: [Cached, Cached, Cached], clashes: Cached, outputs: [Cached, Cached, Cached]);
    }

    [Fact]
    public void File_that_no_cell_asks_for()
    {
        var driver = AfterFiles(driver => driver.ReplaceAdditionalText(Unused, new ConfigFile(Unused.Path, "")));

        Assert.Single(Caching.ReasonsOf(driver, TrackingNames.Files));
        new Reasons(driver).Has(declarations: [Cached, Cached, Cached], sources: [Cached, Cached, Cached], clashes: Cached, outputs: [Cached, Cached, Cached]);
    }

    [Fact]
    public void File_that_is_gone()
    {
        var driver = AfterFiles(driver => driver.RemoveAdditionalTexts([File]));

        Assert.DoesNotContain("Third.g.cs", Generator.TextsOf(driver).Keys);
        new Reasons(driver).Has(
            declarations: [Cached, Cached, Cached], sources: [Cached, Cached, Modified], clashes: Unchanged, outputs: [Cached, Cached, Modified]);
    }

    [Fact]
    public void Cell_from_a_file_when_another_cell_is_edited()
    {
        Compilation compilation = Compilations.Of([.. Sources, FromFile]);
        var driver = Generator.Driver(runscVersion: null, File, Unused).RunGenerators(compilation, TestContext.Current.CancellationToken);

        driver = driver.RunGenerators(Edit(Cells, "\"second\"", "\"changed\"")(compilation), TestContext.Current.CancellationToken);

        Assert.Equal([Cached], Caching.ReasonsOf(driver, TrackingNames.Files));
        new Reasons(driver).Has(
            declarations: [Unchanged, Modified, Unchanged], sources: [Cached, Modified, Cached], clashes: Cached, outputs: [Cached, Modified, Cached]);
    }

    [Fact]
    public void Document_of_one_cell()
    {
        var driver = AfterDocuments(driver => driver.ReplaceAdditionalText(
            Document, new ConfigFile(Document.Path, CellOfDocument.DocumentWith(run: ", \"secretDelivery\": \"env\"", argv: "\"/bin/false\""))));

        Assert.Equal([Modified], Caching.ReasonsOf(driver, TrackingNames.Files));
        Assert.Equal([Unchanged, Unchanged, Modified], Caching.ReasonsOf(driver, TrackingNames.CellWithFiles));
        new Reasons(driver).Has(
            declarations: [Cached, Cached, Cached], sources: [Cached, Cached, Modified], clashes: Cached, outputs: [Cached, Cached, Modified])
            .Says("Third.g.cs", "/bin/false");
    }

    [Fact]
    public void Document_that_is_saved_unchanged()
    {
        var driver = AfterDocuments(driver => driver.ReplaceAdditionalText(
            Document, new ConfigFile(Document.Path, CellOfDocument.DocumentWith(run: ", \"secretDelivery\": \"env\""))));

        Assert.Equal([Unchanged], Caching.ReasonsOf(driver, TrackingNames.Files));
        new Reasons(driver).Has(declarations: [Cached, Cached, Cached], sources: [Cached, Cached, Cached], clashes: Cached, outputs: [Cached, Cached, Cached]);
    }

    [Fact]
    public void Cell_from_a_document_when_another_cell_is_edited()
    {
        Compilation compilation = Compilations.Of([.. Sources, FromDocument]);
        var driver = Generator.Driver(runscVersion: null, Document, Pack).RunGenerators(compilation, TestContext.Current.CancellationToken);

        driver = driver.RunGenerators(Edit(Cells, "\"second\"", "\"changed\"")(compilation), TestContext.Current.CancellationToken);

        Assert.Equal([Cached], Caching.ReasonsOf(driver, TrackingNames.Files));
        Assert.Equal([Cached], Caching.ReasonsOf(driver, TrackingNames.Policies));
        new Reasons(driver).Has(
            declarations: [Unchanged, Modified, Unchanged], sources: [Cached, Modified, Cached], clashes: Cached, outputs: [Cached, Modified, Cached]);
    }

    [Fact]
    public void Policy_pack_of_one_cell()
    {
        var driver = AfterDocuments(driver => driver.ReplaceAdditionalText(Pack, new ConfigFile(Pack.Path, PackText("team", 1200))));

        Assert.Equal([Modified, Cached], Caching.ReasonsOf(driver, TrackingNames.Policies));
        Assert.Equal([Unchanged, Unchanged, Modified], Caching.ReasonsOf(driver, TrackingNames.CellWithFiles));
        new Reasons(driver).Has(
            declarations: [Cached, Cached, Cached], sources: [Cached, Cached, Unchanged], clashes: Cached, outputs: [Cached, Cached, Cached]);
    }

    [Fact]
    public void Policy_pack_that_a_cell_breaks()
    {
        var driver = AfterDocuments(driver => driver.ReplaceAdditionalText(Pack, new ConfigFile(Pack.Path, PackText("team", 10))));

        Assert.DoesNotContain("Third.g.cs", Generator.TextsOf(driver).Keys);
        new Reasons(driver).Has(
            declarations: [Cached, Cached, Cached], sources: [Cached, Cached, Modified], clashes: Unchanged, outputs: [Cached, Cached, Modified]);
    }

    [Fact]
    public void Policy_pack_that_no_cell_is_held_to()
    {
        var driver = AfterDocuments(driver => driver.ReplaceAdditionalText(OtherPack, new ConfigFile(OtherPack.Path, PackText("other", 10))));

        Assert.Equal([Cached, Modified], Caching.ReasonsOf(driver, TrackingNames.Policies));
        Assert.Equal([Unchanged, Unchanged, Unchanged], Caching.ReasonsOf(driver, TrackingNames.CellWithFiles));
        new Reasons(driver).Has(declarations: [Cached, Cached, Cached], sources: [Cached, Cached, Cached], clashes: Cached, outputs: [Cached, Cached, Cached]);
    }

    private static string PackText(string id, int ttl) =>
        $$$"""{ "apiVersion": "cellos.io/v1", "kind": "PolicyPack", "spec": { "id": "{{{id}}}", "rules": { "maxLifetimeTtlSeconds": {{{ttl}}} } } }""";

    private static GeneratorDriver AfterDocuments(Func<GeneratorDriver, GeneratorDriver> edit)
    {
        var compilation = Compilations.Of([.. Sources, FromDocument]);
        var driver = Generator.Driver(runscVersion: null, Document, Pack, OtherPack).RunGenerators(compilation, TestContext.Current.CancellationToken);
        return edit(driver).RunGenerators(compilation, TestContext.Current.CancellationToken);
    }

    private static GeneratorDriver AfterFiles(Func<GeneratorDriver, GeneratorDriver> edit)
    {
        var compilation = Compilations.Of([.. Sources, FromFile]);
        var driver = Generator.Driver(runscVersion: null, File, Unused).RunGenerators(compilation, TestContext.Current.CancellationToken);
        return edit(driver).RunGenerators(compilation, TestContext.Current.CancellationToken);
    }

    private static Func<Compilation, Compilation> Edit(string source, string from, string to)
    {
        Assert.Contains(from, source, StringComparison.Ordinal);
        return compilation =>
        {
            var tree = compilation.SyntaxTrees.ElementAt(Sources.IndexOf(source));
            return compilation.ReplaceSyntaxTree(tree, Compilations.Parse(source.Replace(from, to, StringComparison.Ordinal), tree.FilePath));
        };
    }

    private static Reasons After(Func<Compilation, Compilation> edit)
    {
        Compilation compilation = Compilations.Of(Sources);
        var driver = Generator.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        return new Reasons(driver.RunGenerators(edit(compilation), TestContext.Current.CancellationToken));
    }

    /// <summary>The reasons of one run, cell by cell.</summary>
    private sealed class Reasons(GeneratorDriver driver)
    {
        public Reasons Has(
            IncrementalStepRunReason[] declarations, IncrementalStepRunReason[] sources, IncrementalStepRunReason clashes, IncrementalStepRunReason[] outputs)
        {
            Assert.Equal(declarations, Caching.ReasonsOf(driver, TrackingNames.Declaration));
            Assert.Equal(sources, Caching.ReasonsOf(driver, TrackingNames.Source));
            Assert.Equal([clashes], Caching.ReasonsOf(driver, TrackingNames.HintNameClashes));
            Assert.Equal(outputs, Caching.OutputReasonsOf(driver));
            return this;
        }

        public void Says(string hintName, string text) =>
            Assert.Contains(text, Generator.TextsOf(driver)[hintName], StringComparison.Ordinal);
    }
}
