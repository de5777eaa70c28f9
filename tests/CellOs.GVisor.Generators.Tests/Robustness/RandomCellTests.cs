using CellOs.GVisor.Generators.Tests.Harness;
using CsCheck;
using Microsoft.CodeAnalysis;

namespace CellOs.GVisor.Generators.Tests.Robustness;

/// <summary>Cells put together at random, of parts that the compiler accepts: what is generated from them compiles without a warning.</summary>
public sealed class RandomCellTests
{
    private const string Types = """

        public enum Level { Off, On, @on, Twice = On }
        public enum Small : sbyte { Low = -1, High = 1 }
        [Flags] public enum Flags : ulong { None, A = 1, B = 1UL << 63 }
        public sealed class Words : List<string>;
        public struct Pair : IEnumerable<int>
        {
            public IEnumerator<int> GetEnumerator() => throw null!;
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
        }
        """;

    private static readonly Gen<string> Value = Gen.OneOf(
        "string", "bool", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "Int128", "UInt128", "Half", "float", "double", "decimal",
        "global::Level", "global::Small", "global::Flags", "DayOfWeek", "Guid", "Uri", "TimeSpan", "DateTimeOffset");

    private static readonly Gen<string> Scalar = Shaped(Value, "{0}", "{0}?");

    private static readonly Gen<string> Sequence = Shaped(
        Value,
        "{0}[]", "{0}?[]?", "List<{0}>", "IEnumerable<{0}?>?", "IReadOnlyList<{0}>?", "HashSet<{0}>", "System.Collections.Immutable.ImmutableArray<{0}>",
        "System.Collections.Immutable.ImmutableArray<{0}?>", "Queue<{0}?>", "global::Words");

    private static readonly Gen<string> Unsupported = Shaped(
        Gen.OneOf("nint", "char", "DateTime", "DateOnly", "object", "Version", "global::Pair", "Memory<char>", "Dictionary<string, string>", "(int, int)", "Index"),
        "{0}", "{0}?", "{0}[]", "int[,]", "string[][]", "ArraySegment<{0}>", "System.Collections.Immutable.ImmutableArray<int>?");

    private static readonly Gen<string> Argument =
        Gen.OneOf("Argument", "Argument(Order = 1)", "Option(\"--o\")", "Option(\"-\\\"q\\\"=\")");

    private static readonly Gen<(string Attributes, string Type)> Hole = Gen.Frequency(
        (8, Gen.Select(Argument, Gen.OneOf(Scalar, Sequence), ValueTuple.Create)),
        (4, Gen.Select(Gen.OneOf("EnvironmentVariable(\"E\")", "Argument, EnvironmentVariable(\"Ä\")"), Scalar, ValueTuple.Create)),
        (3, Gen.Select(Gen.OneOf("BindMount(\"/b\")", "Argument, BindMount(\"/b/c\", ReadOnly = false)"), Gen.OneOf("string", "string?"), ValueTuple.Create)),
        (2, Gen.Select(Gen.OneOf("Limit(CellLimit.MemoryBytes)", "Limit(CellLimit.Pids), Argument"), Gen.OneOf("long", "int?", "uint", "byte?"), ValueTuple.Create)),
        (2, Gen.Select(Gen.OneOf("Limit(CellLimit.Cpus)"), Gen.OneOf("double", "decimal?", "int", "Half", "float?"), ValueTuple.Create)),
        (1, Gen.Select(Gen.OneOf("Argument", "EnvironmentVariable(\"E\")", "BindMount(\"/b\")", "Limit(CellLimit.Pids)"), Gen.OneOf(Unsupported, Scalar, Sequence), ValueTuple.Create)));

    private static readonly Gen<string> Property = Gen.Select(
        Hole,
        Gen.Frequency((9, Gen.OneOf("public", "internal", "private", "public required", "public virtual")), (1, Gen.OneOf("protected", "public static"))),
        Gen.OneOf(
            "File", "file", "@class", "@this", "value", "writer", "Writer", "output", "placement", "CgroupsPath", "_", "__", "Item", "Ä", "filE", "nameof",
            "@null", "WriteSeparator", "System", "CellOs"),
        Gen.Frequency((9, Gen.OneOf("{ get; init; }", "{ get; set; }", "{ get; }")), (1, Gen.OneOf("{ get => default!; set { } }", "{ set { } }"))),
        (hole, access, name, accessors) => $"[{hole.Attributes}] {access} {hole.Type} {name} {accessors}");

    private static readonly Gen<string> Cell = Gen.Select(
        Gen.OneOf("class", "struct", "record", "record struct"),
        Property.Array[0, 4],
        Gen.OneOf(
            "{0}", "namespace N.@class {{ {0} }}", "public partial class Outer {{ {0} }}", "public partial interface IOuter {{ {0} }}",
            "namespace System {{ public partial record struct @void {{ {0} }} }}"),
        Gen.OneOf(
            "", "", "", "Limits(CpuSet = \"0\"), ", "Annotation(\"a\", \"{x}\"), ", "ConfigJson(\"/linux/cgroupsPath\", \"\\\"\\\"\"), ",
            "ConfigJson(\"/process/env\", \"null\"), ", "ConfigJson(\"/linux\", \"null\"), ", "ConfigJson(\"/mounts\", \"[]\"), "),
        (kind, properties, place, attribute) => string.Format(
            null,
            place,
            $"[Cell(\"cell\"), {attribute}Process(\"/bin/echo\"), Rootfs(\"rootfs\")] public partial {kind} Cell {{\n{string.Join("\n", properties)}\n}}"));

    [Fact]
    public void What_is_generated_compiles() => Cell.Sample(
        cell =>
        {
            var compilation = Compilations.Of([cell, Types]);
            if (compilation.GetDiagnostics(TestContext.Current.CancellationToken).All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error))
            {
                Generate.Compiles(Generator.Driver().RunGenerators(compilation, TestContext.Current.CancellationToken), compilation);
            }
        },
        iter: 100,
        print: cell => cell);

    private static Gen<string> Shaped(Gen<string> type, params string[] shapes) =>
        Gen.Select(type, Gen.OneOf(shapes), (element, shape) => string.Format(null, shape, element));
}
