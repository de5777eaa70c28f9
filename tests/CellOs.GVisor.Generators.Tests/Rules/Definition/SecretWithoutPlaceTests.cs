using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0028")]
public sealed class SecretWithoutPlaceTests
{
    [Fact]
    public Task Reports_a_secret_that_goes_nowhere() => Analyze.ReportsAsync(
        "CELL0028",
        Secret("[|Secret|]"),
        "The secret 'Token' goes nowhere: neither a file nor an environment variable is named for it. Name the file, as in [Secret(\"/run/secrets/token\")].");

    [Theory]
    [InlineData("[|Secret()|]")]
    [InlineData("[|Secret(null!)|]")]
    [InlineData("[|Secret(EnvironmentVariable = null)|]")]
    public Task Reports_a_place_that_is_null(string attribute) => Analyze.ReportsAsync("CELL0028", Secret(attribute));

    [Theory]
    [InlineData("Secret(\"/run/secrets/token\")")]
    [InlineData("Secret(\"\")")] // no place either, of which the rules on mounts tell
    [InlineData("Secret(EnvironmentVariable = \"TOKEN\")")]
    public Task Is_silent_on_a_secret_with_a_place(string attribute) => Analyze.IsSilentAsync("CELL0028", Secret(attribute));

    private static string Secret(string attribute) => $$"""
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo
        {
            [{{attribute}}] public required string Token { get; init; }
        }
        """;
}
