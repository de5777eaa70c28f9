using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0006")]
public sealed class UnsupportedHoleTypeTests
{
    [Theory]
    [InlineData("object")]
    [InlineData("dynamic")]
    [InlineData("char")]
    [InlineData("nint")]
    [InlineData("DateTime")]
    [InlineData("DateOnly")]
    [InlineData("TimeOnly")]
    [InlineData("Version")]
    [InlineData("Type")]
    [InlineData("Demo")]
    [InlineData("Action")]
    [InlineData("(string, int)")]
    [InlineData("Dictionary<string, string>")]
    [InlineData("char[]")]
    [InlineData("string[][]")]
    [InlineData("string[,]")]
    [InlineData("List<object>")]
    [InlineData("System.Collections.IEnumerable")]
    [InlineData("Memory<string>")]
    [InlineData("ArraySegment<string>")]
    [InlineData("DateTime?")]
    [InlineData("Lazy<string>")]
    public Task Reports_what_no_argument_can_be_made_of(string type) => Analyze.ReportsAsync("CELL0006", Property(type, "[|Value|]"));

    [Theory]
    [InlineData("string")]
    [InlineData("string?")]
    [InlineData("bool")]
    [InlineData("bool?")]
    [InlineData("byte")]
    [InlineData("ulong")]
    [InlineData("Int128")]
    [InlineData("UInt128?")]
    [InlineData("Half")]
    [InlineData("decimal?")]
    [InlineData("DayOfWeek")]
    [InlineData("Guid")]
    [InlineData("Uri?")]
    [InlineData("TimeSpan")]
    [InlineData("DateTimeOffset?")]
    [InlineData("string[]")]
    [InlineData("int?[]?")]
    [InlineData("IEnumerable<DayOfWeek>")]
    [InlineData("IReadOnlyList<Guid>?")]
    [InlineData("HashSet<string?>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<double>")]
    public Task Is_silent_on_what_an_argument_can_be_made_of(string type) => Analyze.IsSilentAsync("CELL0006", Property(type, "Value"));

    [Theory]
    [InlineData("MemoryBytes", "ulong")]
    [InlineData("MemoryBytes", "double")]
    [InlineData("Pids", "string")]
    [InlineData("Pids", "int[]")]
    [InlineData("Cpus", "string")]
    [InlineData("Cpus", "TimeSpan")]
    public Task Reports_a_limit_that_is_no_number_of_its_kind(string limit, string type) =>
        Analyze.ReportsAsync("CELL0006", Limit(limit, type, "[|Value|]"));

    [Theory]
    [InlineData("MemoryBytes", "long")]
    [InlineData("Pids", "int?")]
    [InlineData("Cpus", "decimal")]
    [InlineData("Cpus", "float?")]
    [InlineData("Cpus", "uint")]
    public Task Is_silent_on_a_limit_of_its_kind(string limit, string type) => Analyze.IsSilentAsync("CELL0006", Limit(limit, type, "Value"));

    private static string Property(string type, string name) => $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Argument] public required {{type}} {{name}} { get; init; }
        }
        """;

    private static string Limit(string limit, string type, string name) => $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Limit(CellLimit.{{limit}})] public required {{type}} {{name}} { get; init; }
        }
        """;

    [Fact]
    public Task Reports_what_is_supported() => Analyze.ReportsAsync(
        "CELL0006",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [EnvironmentVariable("AT")] public required DateTime [|At|] { get; init; }
        }
        """,
        "'At' is of type 'DateTime', which cannot become an environment variable. Use string, bool, a number, an enum, Guid, Uri, TimeSpan or DateTimeOffset.");

    [Fact]
    public Task Reports_a_sequence_as_an_environment_variable_and_as_a_source() => Analyze.ReportsAsync("CELL0006", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [EnvironmentVariable("NAMES")] public required string[] [|Names|] { get; init; }
            [BindMount("/data")] public required Uri [|Data|] { get; init; }
            [Option("--at")] public required DateTime [|At|] { get; init; }
        }
        """);

    [Theory]
    [InlineData("int")]
    [InlineData("char[]")]
    [InlineData("Memory<byte>")]
    [InlineData("ReadOnlyMemory<char>")]
    [InlineData("string[]")]
    [InlineData("List<byte>")]
    [InlineData("Uri")]
    public Task Reports_a_secret_that_is_neither_text_nor_bytes(string type) => Analyze.ReportsAsync(
        "CELL0006",
        Secret("\"/run/secrets/key\"", type, "[|Key|]"),
        $"'Key' is of type '{type}', which cannot become a secret. Use string, byte[] or ReadOnlyMemory<byte>.");

    [Theory]
    [InlineData("byte[]")]
    [InlineData("ReadOnlyMemory<byte>")]
    [InlineData("int")]
    public Task Reports_a_secret_in_the_environment_that_is_no_text(string type) => Analyze.ReportsAsync(
        "CELL0006",
        Secret("EnvironmentVariable = \"KEY\"", type, "[|Key|]"),
        $"'Key' is of type '{type}', which cannot become a secret in the environment. Use string.");

    [Theory]
    [InlineData("string")]
    [InlineData("string?")]
    [InlineData("byte[]")]
    [InlineData("byte[]?")]
    [InlineData("ReadOnlyMemory<byte>")]
    [InlineData("ReadOnlyMemory<byte>?")]
    public Task Is_silent_on_a_secret_of_text_or_bytes(string type) => Analyze.IsSilentAsync("CELL0006", Secret("\"/run/secrets/key\"", type, "Key"));

    private static string Secret(string arguments, string type, string name) => $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Secret({{arguments}})] public required {{type}} {{name}} { get; init; }
        }
        """;

    [Fact]
    public Task Reports_a_positional_parameter_of_a_record() => Analyze.ReportsAsync("CELL0006", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial record Demo([property: Argument] object [|File|]);
        """);

    [Fact]
    public Task Reports_an_inherited_property_where_it_is_declared() => Analyze.ReportsAsync(
        "CELL0006",
        [
            """
            public abstract class Shared
            {
                [Argument] public required object [|File|] { get; init; }
            }
            """,
            """
            [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class Demo : Shared;
            """,
        ]);

    [Fact]
    public Task Reports_a_property_of_another_project_on_the_cell() => Analyze.ReportsWithProjectAsync(
        "CELL0006",
        """
        public abstract class Shared
        {
            [Argument] public required object File { get; init; }
        }
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class [|Demo|] : Shared;
        """);

    [Theory]
    [InlineData("Missing")]
    [InlineData("Missing[]")]
    [InlineData("List<Missing>")]
    [InlineData("Missing?")]
    public async Task Is_silent_on_a_type_the_compiler_does_not_know(string type) => Assert.Empty(await Analyze.FindAsync(Property(type, "Value")));
}
