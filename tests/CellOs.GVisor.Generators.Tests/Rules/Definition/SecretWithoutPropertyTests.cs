using CellOs.GVisor.Generators.Tests.Harness;
using static CellOs.GVisor.Generators.Tests.Harness.CellOfDocument;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0032")]
public sealed class SecretWithoutPropertyTests
{
    [Theory]
    [InlineData("[|\"TOKEN\"|]", "")]
    [InlineData("\"KEY\", [|\"TOKEN\"|]", "[Secret(EnvironmentVariable = \"KEY\")] public string Key { get; init; } = \"\";")]
    [InlineData("\"token\", [|\"TOKEN\"|]", "[Secret(EnvironmentVariable = \"token\")] public string Token { get; init; } = \"\";")]
    public Task Reports_a_reference_that_no_property_holds(string refs, string members) => CellOfDocument.ReportsAsync(
        "CELL0032",
        DocumentWith(refs),
        "",
        members,
        "No property of the cell holds the secret 'TOKEN', so that the program would start without it. Give a property [Secret] with the Alias \"TOKEN\".");

    [Theory]
    [InlineData("\"Token\"", "[Secret(\"/run/secrets/t\")] public string Token { get; init; } = \"\";")]
    [InlineData("\"TOKEN\"", "[Secret(\"/run/secrets/t\", Alias = \"TOKEN\")] public byte[] Token { get; init; } = [];")]
    [InlineData("\"TOKEN\"", "[Secret(EnvironmentVariable = \"TOKEN\")] public string? Token { get; init; }")]
    [InlineData("", "")]
    public Task Is_silent_on_references_that_properties_hold(string refs, string members) => CellOfDocument.IsSilentAsync(DocumentWith(refs), "", members);
}
