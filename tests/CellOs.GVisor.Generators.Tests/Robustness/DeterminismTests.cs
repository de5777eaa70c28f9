using System.Collections.Immutable;
using CellOs.GVisor.Generators.Tests.Generation;
using CellOs.GVisor.Generators.Tests.Harness;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;

namespace CellOs.GVisor.Generators.Tests.Robustness;

/// <summary>The same sources give the same bytes, wherever and in whatever order they are compiled.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] Files =
    [
        Sources.Everything,
        """
        [Cell("parts"), Tmpfs("/one"), Annotation("a", "1")]
        public partial class Parts : Base { [EnvironmentVariable("ONE")] public string One { get; init; } = ""; }
        """,
        """
        [Process("/bin/true"), Rootfs("rootfs"), Tmpfs("/two"), Annotation("b", "2")]
        partial class Parts { [EnvironmentVariable("TWO")] public string Two { get; init; } = ""; [BindMount("/x")] public string? X { get; init; } }
        """,
        """
        [Tmpfs("/three"), Capabilities(LinuxCapability.Kill), EnvironmentVariable("THREE", "3")]
        partial class Parts { [EnvironmentVariable("HOLE")] public string Three { get; init; } = ""; [BindMount("/y")] public string? Y { get; init; } }
        """,
        "public partial class Base { [Argument(Order = 2)] public string? B2 { get; init; } }",
        "partial class Base { [Argument(Order = 1)] public string? B1 { get; init; } }",
        """[Cell("one"), Process("/bin/true"), Rootfs("rootfs")] public partial class Name;""",
        """[Cell("two"), Process("/bin/true"), Rootfs("rootfs")] public partial class NAME;""",
    ];

    private static readonly CSharpCompilation Compilation = Compilations.Of(Files);

    [Fact]
    public void Order_of_files_does_not_matter()
    {
        var expected = Generate(Compilation);
        Assert.Equal(4, expected.Count);

        Gen.Shuffle(Compilation.SyntaxTrees.ToArray()).Sample(
            trees => Assert.Equal(expected, Generate(Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees))),
            iter: 25,
            threads: 1);
    }

    [Fact]
    public void Folder_does_not_matter() => Assert.Equal(
        Generate(Compilation),
        Generate(Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Compilation.SyntaxTrees.Select(tree => tree.WithFilePath("C:\\elsewhere" + tree.FilePath)))));

    [Fact]
    public void Line_endings_of_the_source_do_not_matter()
    {
        var windows = Files.Select(file => file.ReplaceLineEndings("\r\n"));

        Assert.Equal(Generate(Compilation), Generate(Compilations.Of(windows)));
    }

    [Fact]
    public void Lines_end_with_a_line_feed_and_no_path_is_shown() => Assert.All(Generate(Compilation).Values, text =>
    {
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain("/src/", text, StringComparison.Ordinal);
        Assert.DoesNotContain(AppContext.BaseDirectory, text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\t", text, StringComparison.Ordinal);
    });

    private static ImmutableSortedDictionary<string, string> Generate(CSharpCompilation compilation) =>
        Generator.TextsOf(Generator.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken));
}
