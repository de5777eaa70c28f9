using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Generation;

/// <summary>What is generated for the kinds of types, their places and their names.</summary>
public sealed class TypeShapeTests
{
    private const string Attributes = "Process(\"/bin/true\"), Rootfs(\"rootfs\")";

    [Theory]
    [InlineData("partial class")]
    [InlineData("sealed partial class")]
    [InlineData("partial record")]
    [InlineData("partial record class")]
    [InlineData("partial record struct")]
    [InlineData("readonly partial record struct")]
    [InlineData("partial struct")]
    [InlineData("readonly partial struct")]
    public Task Kinds(string kind) => Generate.MatchesSnapshotAsync($$"""
        [Cell("kind"), {{Attributes}}]
        public {{kind}} Kind
        {
            public Kind() { }

            [Argument] public string File { get; init; } = "";
        }
        """);

    [Fact]
    public Task Primary_constructors() => Generate.MatchesSnapshotAsync($"""
        [Cell("one"), {Attributes}]
        public partial record One([property: Argument] string File, [property: Option("-n")] int? Count);

        [Cell("two"), {Attributes}]
        public partial record struct Two([property: Argument] string File);
        """);

    [Fact]
    public Task Nested_types() => Generate.MatchesSnapshotAsync($$"""
        namespace Outside;

        public static partial class InClass
        {
            [Cell("in-class"), {{Attributes}}]
            private partial class Cell;
        }

        public partial struct InStruct
        {
            [Cell("in-struct"), {{Attributes}}]
            internal partial record struct Cell;
        }

        public partial record InRecord(int Number)
        {
            public readonly partial record struct Deeper
            {
                [Cell("in-record"), {{Attributes}}]
                public partial record Cell;
            }
        }

        public partial interface IInInterface
        {
            [Cell("in-interface"), {{Attributes}}]
            partial struct Cell;
        }
        """);

    [Fact]
    public Task Global_namespace() => Generate.MatchesSnapshotAsync($$"""
        [Cell("outer"), {{Attributes}}]
        public partial class Outer
        {
            [Cell("inner"), {{Attributes}}]
            public partial class Inner;
        }
        """);

    [Fact]
    public Task Keywords() => Generate.MatchesSnapshotAsync($$"""
        namespace @event.@namespace.record;

        public partial class @base
        {
            public enum @enum { @null, @true }

            [Cell("keywords"), {{Attributes}}]
            public partial class @class
            {
                [Argument] public string @event { get; init; } = "";
                [Argument] public string? @writer { get; init; }
                [Argument] public string? output { get; init; }
                [Argument] public int? placement { get; init; }
                [Argument] public int? _ { get; init; }
                [Argument] public string[] @foreach { get; init; } = [];
                [Argument] public string[] @value { get; init; } = [];
                [Argument] public string? @nameof { get; init; }
                [Option("--this")] public bool @this { get; init; }
                [Argument] public @enum? @switch { get; init; }
                [BindMount("/in")] public string? cgroupsPath { get; init; }
            }
        }
        """);

    [Fact]
    public Task Names_that_clash_with_what_generated_code_uses() => Generate.MatchesSnapshotAsync($$"""
        namespace Clash.System
        {
            public class String;

            [Cell("in-system"), {{Attributes}}]
            public partial class Cell
            {
                [Argument] public global::System.Guid Guid { get; init; }
                [Argument] public string[] System { get; init; } = [];
                public static int nameof(object value) => 0;
            }
        }

        namespace Clash.CellOs
        {
            public class GVisor;

            [Cell("in-cellos"), {{Attributes}}]
            public partial class Cell
            {
                [Limit(CellLimit.Pids)] public int ConfigWriter { get; init; } = 1;
            }
        }
        """);

    [Fact]
    public Task Several_cells_in_one_file() => Generate.MatchesSnapshotAsync($$"""
        namespace One { [Cell("one"), {{Attributes}}] public partial class Cell; }
        namespace Two { [Cell("two"), {{Attributes}}] public partial class Cell; }
        [Cell("three"), {{Attributes}}] public partial class Three;
        """);

    [Fact]
    public Task Parts_in_several_files() => Generate.MatchesSnapshotAsync(
    [
        """
        [Cell("parts"), Tmpfs("/first"), EnvironmentVariable("FIRST", "1")]
        public partial class Parts
        {
            [Argument(Order = 2)] public string Second { get; init; } = "";
            [EnvironmentVariable("SECOND")] public string Env { get; init; } = "";
        }
        """,
        """
        [Process("/bin/true"), Rootfs("rootfs"), Tmpfs("/second")]
        partial class Parts
        {
            [Argument(Order = 1)] public string First { get; init; } = "";
            [EnvironmentVariable("THIRD")] public string Env2 { get; init; } = "";
        }
        """,
        "partial class Parts { public string NoHole { get; init; } = \"\"; }",
    ]);

    [Fact]
    public Task Names_that_differ_in_letter_case_only() => Generate.MatchesSnapshotAsync($$"""
        namespace Cells;

        [Cell("one"), {{Attributes}}] public partial class Case;
        [Cell("two"), {{Attributes}}] public partial class CASE;
        [Cell("three"), {{Attributes}}] public partial class @case;
        [Cell("four"), {{Attributes}}] public partial class Other;
        """);

    [Fact]
    public Task Names_beyond_ascii() => Generate.MatchesSnapshotAsync($$"""
        namespace Größe;

        [Cell("letters"), {{Attributes}}]
        public partial class Zelle‿数
        {
            [Argument] public string? Dateiñ { get; init; }
        }
        """);

    [Fact]
    public Task Documented_by_the_user() => Generate.MatchesSnapshotAsync($$"""
        /// <summary>Mine.</summary>
        [Cell("documented"), {{Attributes}}]
        public partial class Documented;

        /** <summary>Mine too.</summary> */
        [Cell("starred"), {{Attributes}}]
        public partial class Starred;

        // Not documentation.
        [Cell("commented"), {{Attributes}}]
        public partial class Commented;
        """);

    [Fact]
    public Task Inherited_holes() => Generate.MatchesSnapshotAsync($$"""
        public abstract class Base<T>
        {
            [Argument] public string? First { get; init; }
            [Argument] public virtual string? Second { get; init; }
            [Argument] public T Third { get; init; } = default!;
        }

        [Cell("derived"), {{Attributes}}]
        public partial class Derived : Base<int>
        {
            [Argument] public override string? Second { get; init; }
            [Argument] public string? Fourth { get; init; }
        }

        [Cell("again"), {{Attributes}}]
        public partial class Again : Derived;
        """);

    [Fact]
    public Task Obsolete_members() => Generate.MatchesSnapshotAsync($$"""
        [Cell("obsolete"), {{Attributes}}, Obsolete("Old.")]
        public partial class Old
        {
            [Argument, Obsolete] public string File { get; init; } = "";
            [Argument] public Mode Mode { get; init; }
        }

        [Obsolete("Old too.")]
        public enum Mode { [Obsolete] Slow, Fast }
        """);

    [Fact]
    public Task Partial_properties() => Generate.MatchesSnapshotAsync($$"""
        [Cell("partial"), {{Attributes}}]
        public partial class Split
        {
            private string _file = "";

            [Argument] public partial string File { get; init; }
            public partial string File { get => _file; init => _file = value; }
        }
        """);

    [Fact]
    public Task Properties_of_every_accessibility() => Generate.MatchesSnapshotAsync($$"""
        public class Base
        {
            [Argument] protected internal string A { get; init; } = "";
            [Argument] private protected string B { get; init; } = "";
        }

        [Cell("access"), {{Attributes}}]
        internal partial class Access : Base
        {
            [Argument] private string C { get; set; } = "";
            [Argument] public string D { private get; init; } = "";
            [Argument] protected string E { get; set; } = "";
        }
        """);

    [Fact]
    public Task Beside_invalid_cells() => Generate.MatchesSnapshotAsync($$"""
        [Cell("valid"), {{Attributes}}] public partial class Valid;
        [Cell("not-partial"), {{Attributes}}] public class NotPartial;
        [Cell("Not An Id"), {{Attributes}}] public partial class NoId;
        [Cell("generic"), {{Attributes}}] public partial class Generic<T>;
        [Cell("static"), {{Attributes}}] public static partial class Static;
        [Cell("abstract"), {{Attributes}}] public abstract partial class Abstract;
        [Cell("ref"), {{Attributes}}] public ref partial struct Ref;
        [Cell("file"), {{Attributes}}] file partial class File;
        [Cell("wrong"), {{Attributes}}, Capabilities("CAP_NETADMIN")] public partial class Wrong;
        [Cell("unsupported"), {{Attributes}}] public partial class Unsupported { [Argument] public object? Value { get; init; } }
        [Cell("no-process"), Rootfs("rootfs")] public partial class NoProcess;
        public class Outer { [Cell("outer-not-partial"), {{Attributes}}] public partial class Inner; }
        """);
}
