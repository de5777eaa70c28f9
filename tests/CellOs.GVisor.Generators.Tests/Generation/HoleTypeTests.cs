using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Generation;

/// <summary>What is generated for a hole of every type in every place.</summary>
public sealed class HoleTypeTests
{
    /// <summary>Enums whose members have names in JSON, share a value, are keywords, or are of an unusual size.</summary>
    private const string Enums = """

        public enum Level
        {
            Off,
            [System.Runtime.Serialization.EnumMember(Value = "on-\"full\"")] On,
            Full = On,
            @default = 9,
        }

        [Flags]
        public enum Wide : ulong { None = 0, Top = 1UL << 63 }

        public enum Nothing;
        """;

    /// <summary>Each type, and what its property is called.</summary>
    private static readonly (string Type, string Name)[] Types =
    [
        ("string", "Text"), ("bool", "Flag"),
        ("sbyte", "I8"), ("byte", "U8"), ("short", "I16"), ("ushort", "U16"), ("int", "I32"), ("uint", "U32"), ("long", "I64"), ("ulong", "U64"),
        ("Int128", "I128"), ("UInt128", "U128"), ("Half", "F16"), ("float", "F32"), ("double", "F64"), ("decimal", "F128"),
        ("Level", "Level"), ("Wide", "Wide"), ("Nothing", "Nothing"),
        ("Guid", "Id"), ("Uri", "Address"), ("TimeSpan", "Time"), ("DateTimeOffset", "Date"),
    ];

    [Fact]
    public Task Arguments() => Generate.MatchesSnapshotAsync(Cell(_ => "Argument", "{0}"));

    [Fact]
    public Task Nullable_arguments() => Generate.MatchesSnapshotAsync(Cell(_ => "Argument", "{0}?"));

    [Fact]
    public Task Options() => Generate.MatchesSnapshotAsync(Cell(name => $"Option(\"--{name}\")", "{0}"));

    [Fact]
    public Task Nullable_options() => Generate.MatchesSnapshotAsync(Cell(name => $"Option(\"--{name}\")", "{0}?"));

    [Fact]
    public Task Joined_options() => Generate.MatchesSnapshotAsync(Cell(name => $"Option(\"--{name}=\")", "{0}"));

    [Fact]
    public Task Nullable_joined_options() => Generate.MatchesSnapshotAsync(Cell(name => $"Option(\"--{name}=\")", "{0}?"));

    [Fact]
    public Task Environment_variables() => Generate.MatchesSnapshotAsync(Cell(name => $"EnvironmentVariable(\"V_{name}\")", "{0}"));

    [Fact]
    public Task Nullable_environment_variables() => Generate.MatchesSnapshotAsync(Cell(name => $"EnvironmentVariable(\"V_{name}\")", "{0}?"));

    [Fact]
    public Task Arrays() => Generate.MatchesSnapshotAsync(Cell(_ => "Argument", "{0}[]"));

    [Fact]
    public Task Sequences() => Generate.MatchesSnapshotAsync(SequenceCell("Argument"));

    [Fact]
    public Task Sequences_as_options() => Generate.MatchesSnapshotAsync(SequenceCell("Option(\"--x\")"));

    [Fact]
    public Task Sequences_as_joined_options() => Generate.MatchesSnapshotAsync(SequenceCell("Option(\"--x=\")"));

    private static string Cell(Func<string, string> attribute, string type) => $$"""
        [Cell("holes"), Process("/bin/echo"), Rootfs("rootfs")]
        public partial class Holes
        {
            {{string.Join("\n    ", Types.Select(hole => $"[{attribute(hole.Name)}] public {string.Format(null, type, hole.Type)} {hole.Name} {{ get; init; }} = default!;"))}}
        }
        """ + Enums;

    private static string SequenceCell(string attribute)
    {
        string[] types =
        [
            "string[]", "string[]?", "string?[]", "int?[]?",
            "List<Level>", "List<string?>?", "IReadOnlyList<int>", "IEnumerable<double?>", "IReadOnlyCollection<Guid>?",
            "System.Collections.Immutable.ImmutableArray<string>", "System.Collections.Immutable.ImmutableArray<DateTimeOffset?>",
            "HashSet<bool>", "Own",
        ];
        return $$"""
            #nullable enable
            [Cell("sequences"), Process("/bin/echo"), Rootfs("rootfs")]
            public partial class Sequences
            {
                {{string.Join("\n    ", types.Select((type, index) => $"[{attribute}] public {type} P{index} {{ get; init; }} = default!;"))}}
            }

            public sealed class Own : List<Uri>;
            """ + Enums;
    }
}
