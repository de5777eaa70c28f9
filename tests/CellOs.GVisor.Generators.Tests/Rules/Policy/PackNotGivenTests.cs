using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7112")]
public sealed class PackNotGivenTests
{
    private static readonly string Pack = JudgeDocument.Pack("");

    [Fact]
    public void Reports_another_pack() => JudgeDocument.Reports(
        "CELL7112",
        """{ "spec": { "policy": { "packId": [|"production"|] } } }""",
        message: "The cell names policy pack 'production', which is none of those it is held to. Hold it to that pack too, or name one of these.",
        packs: Pack);

    [Theory]
    [InlineData("""{ "spec": { "policy": { "packId": "lab" } } }""")]
    [InlineData("""{ "spec": { "policy": {} } }""")]
    public void Is_silent_on_a_pack_that_is_there(string json) => JudgeDocument.IsSilent("CELL7112", json, Pack);

    [Fact]
    public void Is_silent_where_there_are_no_packs() => JudgeDocument.IsSilent("CELL7112", """{ "spec": { "policy": { "packId": "production" } } }""");

    [Fact]
    public void Is_silent_on_a_pack_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7112", JudgeDocument.WithHole("""{ "spec": { "policy": { "packId": "production" } } }""", "/spec/policy/packId"), Pack);
}
