using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7040")]
public sealed class MalformedPackVersionTests
{
    [Fact]
    public void Reports_a_letter_before_it() => JudgeDocument.Reports(
        "CELL7040",
        """{ "spec": { "policy": { "packVersion": [|"v1.4.0"|] } } }""",
        message: "'v1.4.0' is not a version of three numbers and perhaps a prerelease. Write it as '1.2.3' or '1.2.3-rc.1'.");

    [Fact]
    public void Reports_two_numbers() => JudgeDocument.ReportsInPack(
        "CELL7040",
        """{ "spec": { "version": [|"1.4"|] } }""");

    [Fact]
    public void Reports_a_build() => JudgeDocument.ReportsInPack(
        "CELL7040",
        """{ "spec": { "version": [|"1.4.0+7"|] } }""");

    [Theory]
    [InlineData("""{ "spec": { "policy": { "packVersion": "0.0.0" } } }""")]
    [InlineData("""{ "spec": { "policy": { "packVersion": "1.4.0-rc.1" } } }""")]
    [InlineData("""{ "spec": { "policy": {} } }""")]
    public void Is_silent_on_versions(string json) => JudgeDocument.IsSilent("CELL7040", json);
}
