using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7010")]
public sealed class NotContractJsonTests
{
    [Fact]
    public void Reports_a_text_that_is_no_JSON() => JudgeDocument.Reports(
        "CELL7010",
        """{ "apiVersion": [|,|] }""",
        message: "The document cannot be read: ',' is an invalid start of a value. Write one JSON object in UTF-8.");

    [Fact]
    public void Reports_a_comment() => JudgeDocument.Reports(
        "CELL7010",
        """{ [|/|]* no */ }""");

    [Fact]
    public void Reports_what_is_no_object() => JudgeDocument.Reports(
        "CELL7010",
        """[|4|]2""",
        message: "The document cannot be read: The top of the document is not an object. Write one JSON object in UTF-8.");

    [Fact]
    public void Reports_half_a_surrogate_pair() => JudgeDocument.Reports(
        "CELL7010",
        """{ "a": [|"|]\ud83d" }""",
        message: "The document cannot be read: The string is not valid Unicode. Write one JSON object in UTF-8.");

    [Fact]
    public void Reports_a_policy_pack_that_is_no_JSON() => JudgeDocument.ReportsInPack(
        "CELL7010",
        """n[|o|]""");

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""  { "a": [1, 2, { "b": null }] }  """)]
    public void Is_silent_on_any_object(string json) => JudgeDocument.IsSilent("CELL7010", json);
}
