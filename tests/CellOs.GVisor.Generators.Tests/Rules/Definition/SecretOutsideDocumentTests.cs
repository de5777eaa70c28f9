using CellOs.GVisor.Generators.Tests.Harness;
using static CellOs.GVisor.Generators.Tests.Harness.CellOfDocument;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0033")]
public sealed class SecretOutsideDocumentTests
{
    [Theory]
    [InlineData("[[|Secret(\"/run/secrets/t\")|]] public string Token { get; init; } = \"\";", "Token")]
    [InlineData("[Secret(\"/run/secrets/t\", Alias = [|\"OTHER\"|])] public string Token { get; init; } = \"\";", "OTHER")]
    [InlineData("[[|Secret(EnvironmentVariable = \"token\")|]] public string Token { get; init; } = \"\";", "token")]
    public Task Reports_a_secret_that_the_document_does_not_grant(string member, string alias) => CellOfDocument.ReportsAsync(
        "CELL0033",
        DocumentWith("\"KEY\""),
        "",
        member + " [Secret(EnvironmentVariable = \"KEY\")] public string Key { get; init; } = \"\";",
        $"The secret 'Token' is called '{alias}', which is not among the 'secretRefs' of 'x.cell.json': they are all that the cell may be given. Add '{alias}' to 'secretRefs', or say in Alias which of them it is.");

    [Theory]
    [InlineData("\"Token\"", "[Secret(\"/run/secrets/t\")] public string Token { get; init; } = \"\";")]
    [InlineData("\"A\"", "[Secret(\"/run/secrets/t\", Alias = \"A\")] public string Token { get; init; } = \"\";")]
    public Task Is_silent_on_secrets_that_the_document_grants(string refs, string members) => CellOfDocument.IsSilentAsync(DocumentWith(refs), "", members);

    [Fact]
    public Task Is_silent_on_a_cell_without_a_document() => Analyze.IsSilentAsync(
        "CELL0033",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo { [Secret("/run/secrets/t")] public string Token { get; init; } = ""; }
        """);
}
