using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellOs.GVisor.Generators.Tests.Generation;

/// <summary>Cells that are odd but possible, or impossible in a way that must not harm their neighbours.</summary>
public sealed class UnusualCellTests
{
    private const string Attributes = "Process(\"/bin/true\"), Rootfs(\"rootfs\")";
    private const string Neighbour = $"[Cell(\"neighbour\"), {Attributes}] public partial class Neighbour;\n";

    [Theory]
    [InlineData($"[Cell(\"one\"), {Attributes}] partial class Twice; [Cell(\"two\")] partial class Twice;")]
    [InlineData($"[Cell(\"one\"), {Attributes}] partial class Twice; [Cell(\"two\"), {Attributes}] partial struct Twice;")]
    [InlineData($"[Cell(\"one\"), Cell(\"two\"), {Attributes}] partial class Twice;")]
    public void A_type_with_two_definitions_takes_no_neighbour_with_it(string source)
    {
        var compilation = Compilations.Of([Neighbour + source]);

        var driver = Generator.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);

        Assert.Contains("Neighbour.g.cs", Generator.TextsOf(driver).Keys);
    }

    [Theory]
    [InlineData("Descriptor")]
    [InlineData("WriteConfig")]
    [InlineData("GetRunArguments")]
    [InlineData("GetRunscArguments")]
    public Task A_type_cannot_have_the_name_of_a_generated_member(string name) => Analyze.ReportsAsync("CELL0011", $"""
        [Cell("name"), {Attributes}]
        public partial class [|{name}|];
        """);

    [Fact]
    public Task A_property_of_an_interface_is_out_of_reach() => Analyze.ReportsAsync("CELL0008", $$"""
        public interface IFile { string File { get; } }

        [Cell("explicit"), {{Attributes}}]
        public partial class Explicit : IFile
        {
            [Argument] string IFile.[|File|] => "";
        }
        """);

    [Fact]
    public Task A_type_that_is_two_sequences_is_unsupported() => Analyze.ReportsAsync("CELL0006", $$"""
        public abstract class Both : IEnumerable<int>, IEnumerable<string>
        {
            IEnumerator<int> IEnumerable<int>.GetEnumerator() => throw null!;
            IEnumerator<string> IEnumerable<string>.GetEnumerator() => throw null!;
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
        }

        [Cell("both"), {{Attributes}}]
        public partial class TwoSequences
        {
            [Argument] public Both [|Values|] { get; init; } = null!;
        }
        """);

    [Fact]
    public Task Another_type_called_ImmutableArray_is_unsupported() => Analyze.ReportsAsync("CELL0006", $$"""
        public struct ImmutableArray<T> : IEnumerable<T>
        {
            public IEnumerator<T> GetEnumerator() => throw null!;
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
        }

        [Cell("other"), {{Attributes}}]
        public partial class Other
        {
            [Argument] public ImmutableArray<int> [|Values|] { get; init; }
        }
        """);

    [Fact]
    public void An_overridden_property_is_one_hole()
    {
        var text = TextOf($$"""
            public abstract class Base
            {
                [Argument] public abstract string File { get; init; }
                [Argument] public virtual string Kept { get; init; } = "";
            }

            [Cell("derived"), {{Attributes}}]
            public partial class Derived : Base
            {
                [Option("--file")] public override string File { get; init; } = "";
                public override string Kept { get; init; } = "";
            }
            """);

        Assert.Contains("CellHole(\"File\", global::CellOs.GVisor.CellHoleKind.Option, \"--file\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CellHole(\"File\", global::CellOs.GVisor.CellHoleKind.Argument", text, StringComparison.Ordinal);
        Assert.Contains("CellHole(\"Kept\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_class_may_have_members_of_the_generated_names() => TextOf($$"""
        public abstract class Base
        {
            public static int Descriptor => 1;
            public virtual void WriteConfig(System.Buffers.IBufferWriter<byte> output, CellPlacement? placement = null) { }
        }

        [Cell("derived"), {{Attributes}}]
        public partial class Derived : Base;
        """);

    [Fact]
    public void A_base_class_may_come_from_another_assembly()
    {
        var compilation = WithBase("[Argument] public required string File { get; init; } [Argument] public string? Optional { get; init; } [Argument] public DayOfWeek Day { get; init; }");

        var driver = Generator.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken);

        Generate.Compiles(driver, compilation);
        Assert.Contains("CellHole(\"Optional\", global::CellOs.GVisor.CellHoleKind.Argument, \"\", IsOptional: true)", Generator.TextsOf(driver)["Derived.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_in_another_assembly_is_shown_on_the_cell()
    {
        var compilation = WithBase("[Argument] public string File { internal get; init; } = \"\";");

        var finding = Assert.Single(await Judge.DiagnosticsOfAsync(compilation), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.Equal("CELL0008", finding.Id);
        Assert.Equal("Derived", finding.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(finding.Location.SourceSpan));
        Assert.Empty(Generator.TextsOf(Generator.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Three_quotes_in_constants_do_not_end_a_literal() => TextOf(""""""
        [Cell("quotes"), Process("/bin/echo", "\"\"\"", "\"\"\"\"\"", "\n\"\"\"\n", "\\\"\"\"", "{0}", "{{", "\r\n", "\u2028", "\U0010FFFF")]
        [Rootfs("rootfs"), EnvironmentVariable("Q", "\"\"\""), Annotation("\"\"\"", "\"\"\"")]
        public partial class Quotes;
        """""");

    /// <summary>A cell that derives from a class of another assembly.</summary>
    private static CSharpCompilation WithBase(string members)
    {
        using var image = new MemoryStream();
        var emitted = Compilations.Of([$"public abstract class Base {{ {members} }}"]).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success);
        return Compilations.Of([$"[Cell(\"derived\"), {Attributes}] public partial class Derived : Base;"])
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
    }

    /// <summary>The text of the one cell, having checked it.</summary>
    private static string TextOf(string source) => Assert.Single(Generator.TextsOf(Generate.Run(source))).Value;
}
