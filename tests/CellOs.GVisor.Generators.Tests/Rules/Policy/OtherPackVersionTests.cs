using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7113")]
public sealed class OtherPackVersionTests
{
    private static readonly string Pack = JudgeDocument.Pack("", """ "version": "1.1.0", """);

    [Fact]
    public void Reports_another_version() => JudgeDocument.Reports(
        "CELL7113",
        """{ "spec": { "policy": { "packId": "lab", "packVersion": [|"1.0.0"|] } } }""",
        message: "The cell names version 1.0.0 of policy pack 'lab', and this is 1.1.0. Write the pack's own version, or leave 'packVersion' out.",
        packs: Pack);

    [Fact]
    public void Reports_a_version_of_a_pack_without_one() => JudgeDocument.Reports(
        "CELL7113",
        """{ "spec": { "policy": { "packId": "lab", "packVersion": [|"1.0.0"|] } } }""",
        message: "The cell names version 1.0.0 of policy pack 'lab', and this one has no version. Write the pack's own version, or leave 'packVersion' out.",
        packs: JudgeDocument.Pack(""));

    [Theory]
    [InlineData("""{ "spec": { "policy": { "packId": "lab", "packVersion": "1.1.0" } } }""")]
    [InlineData("""{ "spec": { "policy": { "packId": "lab" } } }""")]
    [InlineData("""{ "spec": { "policy": { "packId": "other", "packVersion": "1.0.0" } } }""")]
    public void Is_silent_on_the_version_of_the_pack(string json) => JudgeDocument.IsSilent("CELL7113", json, Pack);

    [Fact]
    public void Is_silent_on_a_version_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7113", JudgeDocument.WithHole("""{ "spec": { "policy": { "packId": "lab", "packVersion": "1.0.0" } } }""", "/spec/policy/packVersion"), Pack);
}
