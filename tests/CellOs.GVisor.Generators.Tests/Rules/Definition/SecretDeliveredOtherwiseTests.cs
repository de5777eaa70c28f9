using CellOs.GVisor.Generators.Tests.Harness;
using static CellOs.GVisor.Generators.Tests.Harness.CellOfDocument;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0034")]
public sealed class SecretDeliveredOtherwiseTests
{
    [Theory]
    [InlineData("env", "[[|Secret(\"/run/secrets/t\", Alias = \"TOKEN\")|]]", "in a file", "runtimeBroker")]
    [InlineData("runtimeBroker", "[Secret(EnvironmentVariable = [|\"TOKEN\"|])]", "in the environment", "env")]
    [InlineData("runtimeLeasedBroker", "[Secret(EnvironmentVariable = [|\"TOKEN\"|])]", "in the environment", "env")]
    public Task Reports_a_secret_that_is_delivered_in_another_way(string delivery, string attribute, string way, string right) => CellOfDocument.ReportsAsync(
        "CELL0034",
        DocumentWith("\"TOKEN\"", run: $", \"secretDelivery\": \"{delivery}\""),
        "",
        attribute + " public string Token { get; init; } = \"\";",
        $"The secret 'Token' is delivered {way}, but 'secretDelivery' in 'x.cell.json' is '{delivery}'. Write '{right}' there, or deliver the secret in another way.");

    [Theory]
    [InlineData("env", "[Secret(EnvironmentVariable = \"TOKEN\")]")]
    [InlineData("runtimeBroker", "[Secret(\"/run/secrets/t\", Alias = \"TOKEN\")]")]
    [InlineData("runtimeLeasedBroker", "[Secret(\"/run/secrets/t\", Alias = \"TOKEN\")]")]
    public Task Is_silent_on_a_secret_that_is_delivered_as_the_document_says(string delivery, string attribute) => CellOfDocument.IsSilentAsync(
        DocumentWith("\"TOKEN\"", run: $", \"secretDelivery\": \"{delivery}\""), "", attribute + " public string Token { get; init; } = \"\";");

    [Fact]
    public Task Is_silent_where_the_document_does_not_say() =>
        CellOfDocument.IsSilentAsync(DocumentWith("\"TOKEN\""), "", "[Secret(EnvironmentVariable = \"TOKEN\")] public string Token { get; init; } = \"\";");
}
