using System.Globalization;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CellOs.GVisor.Benchmarks;

/// <summary>A project of many cells, each in a file of its own, each with ten attributes and five holes.</summary>
internal static class ManyCells
{
    private static readonly MetadataReference[] References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(CellAttribute).Assembly.Location)];

    /// <summary>The compilation of a number of cells.</summary>
    public static CSharpCompilation Of(int count) => CSharpCompilation.Create(
        "Many",
        Enumerable.Range(0, count).Select(static number => Tree(number)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The file of one cell; another <paramref name="edition"/> differs in one argument.</summary>
    public static SyntaxTree Tree(int number, int edition = 0) => CSharpSyntaxTree.ParseText(
        string.Create(CultureInfo.InvariantCulture, $$"""
            using CellOs.GVisor;

            namespace Many;

            [Cell("cell-{{number}}")]
            [Process("/bin/worker", "--number={{number}}", "--edition={{edition}}")]
            [User(0, 0)]
            [Capabilities(LinuxCapability.Kill, LinuxCapability.NetBindService)]
            [Rlimit(LinuxRlimit.NoFile, 1024)]
            [Rootfs("rootfs")]
            [Tmpfs("/tmp", SizeBytes = 16 << 20)]
            [Limits(MemoryBytes = 64 << 20, Pids = 100)]
            [Lifetime(TtlSeconds = 10)]
            [Annotation("com.example.number", "{{number}}")]
            public partial class Cell{{number}}
            {
                [BindMount("/data")] public required string Data { get; init; }
                [BindMount("/out", Writable = true)] public required string Output { get; init; }
                [EnvironmentVariable("LC_ALL")] public string Locale { get; init; } = "C";
                [Option("--level")] public int Level { get; init; }
                [Argument] public required string File { get; init; }
            }

            """),
        path: $"/src/Cell{number.ToString(CultureInfo.InvariantCulture)}.cs",
        encoding: Encoding.UTF8);
}
