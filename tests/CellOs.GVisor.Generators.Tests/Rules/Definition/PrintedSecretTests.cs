using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0029")]
public sealed class PrintedSecretTests
{
    [Fact]
    public Task Reports_a_secret_of_a_record() => Analyze.ReportsAsync(
        "CELL0029",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial record Demo
        {
            [[|Secret("/run/secrets/token")|]] public required string Token { get; init; }
        }
        """,
        "The secret 'Token' is shown by the ToString() that the compiler makes for the record 'Demo', and so stands in whatever logs the cell. " +
        "Make the type a class, or the property a byte[], or write a PrintMembers that leaves it out.");

    [Theory]
    [InlineData("record")]
    [InlineData("record struct")]
    [InlineData("readonly record struct")]
    public Task Reports_every_kind_of_record(string kind) => Analyze.ReportsAsync("CELL0029", Cell(kind.Replace("record", "partial record", StringComparison.Ordinal), "[property: [|Secret(EnvironmentVariable = \"TOKEN\")|]] string? Token", ""));

    [Fact]
    public Task Reports_a_secret_of_a_base_type() => Analyze.ReportsAsync("CELL0029", """
        public abstract record Base
        {
            [[|Secret("/run/secrets/token")|]] public required string Token { get; init; }
        }

        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial record Demo : Base;
        """);

    [Theory]
    [InlineData("public override string ToString() => \"Demo\";")]
    [InlineData("protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false;")]
    public Task Is_silent_where_somebody_has_written_what_is_shown(string member) =>
        Analyze.IsSilentAsync("CELL0029", Cell("partial record", "[property: Secret(\"/run/secrets/token\")] string Token", member));

    [Fact]
    public Task Is_silent_on_what_no_record_shows() => Analyze.IsSilentAsync("CELL0029", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial record Demo
        {
            [Secret("/run/secrets/key")] public required byte[] Key { get; init; }
            [Secret("/run/secrets/more")] public ReadOnlyMemory<byte> More { get; init; }
            [Secret("/run/secrets/hidden")] internal string Hidden { get; init; } = "";
            [Argument] public string Open { get; init; } = "";
        }

        [Cell("other"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Other
        {
            [Secret("/run/secrets/token")] public required string Token { get; init; }
        }
        """);

    private static string Cell(string kind, string parameter, string member) => $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public {{kind}} Demo({{parameter}})
        {
            {{member}}
        }
        """;
}
