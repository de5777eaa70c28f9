using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0036")]
public sealed class SecretsDeliveredTwoWaysTests
{
    [Fact]
    public Task Reports_a_variable_beside_a_file() => Analyze.ReportsAsync(
        "CELL0036",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [Secret(EnvironmentVariable = [|"KEY"|])] public string Key { get; init; } = "";
            [Secret("/run/secrets/token")] public string Token { get; init; } = "";
        }
        """,
        "The secret 'Key' is delivered in the environment and 'Token' in a file, of which the cell's ExecutionCell document can say only one: 'runtimeBroker'. Deliver them in one way if a supervisor is to run the cell.");

    [Fact]
    public Task Reports_it_beside_a_document_that_does_not_say_which() => CellOfDocument.ReportsAsync(
        "CELL0036",
        CellOfDocument.DocumentWith("\"KEY\", \"Token\""),
        "",
        "[Secret(EnvironmentVariable = [|\"KEY\"|])] public string Key { get; init; } = \"\"; [Secret(\"/run/secrets/token\")] public string Token { get; init; } = \"\";");

    [Theory]
    [InlineData("[Secret(EnvironmentVariable = \"A\")]", "[Secret(EnvironmentVariable = \"B\")]")]
    [InlineData("[Secret(\"/run/secrets/a\")]", "[Secret(\"/run/secrets/b\")]")]
    [InlineData("[Secret(\"/run/secrets/a\")]", "[EnvironmentVariable(\"B\")]")]
    public Task Is_silent_on_one_way(string one, string other) => Analyze.IsSilentAsync(
        "CELL0036",
        $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            {{one}} public string A { get; init; } = "";
            {{other}} public string B { get; init; } = "";
        }
        """);
}
