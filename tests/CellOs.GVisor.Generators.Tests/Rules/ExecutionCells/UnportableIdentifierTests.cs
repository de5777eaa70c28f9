using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7020")]
public sealed class UnportableIdentifierTests
{
    [Fact]
    public void Reports_a_space() => JudgeDocument.Reports(
        "CELL7020",
        """{ "spec": { "id": [|"word count"|] } }""",
        message: "The cell's id 'word count' has a character that is not allowed where it stands. Use 1 to 128 ASCII letters, digits, '.', '_' and '-', a letter or digit first and no '..'.",
        repair: Repair.Replace("word-count"));

    [Fact]
    public void Reports_an_option() => JudgeDocument.Reports(
        "CELL7020",
        """{ "spec": { "id": [|"--help"|] } }""",
        repair: Repair.Replace("help"));

    [Fact]
    public void Reports_a_way_out() => JudgeDocument.Reports(
        "CELL7020",
        """{ "spec": { "policy": { "packId": [|"a..b"|] } } }""",
        message: "The policy pack's id 'a..b' holds '..'. Use 1 to 128 ASCII letters, digits, '.', '_' and '-', a letter or digit first and no '..'.",
        repair: Repair.Replace("a.b"));

    [Fact]
    public void Reports_an_empty_name() => JudgeDocument.Reports(
        "CELL7020",
        """{ "spec": { "export": { "artifacts": [{ "name": [|""|] }] } } }""",
        message: "The artifact's name '' is empty. Use 1 to 128 ASCII letters, digits, '.', '_' and '-', a letter or digit first and no '..'.");

    [Fact]
    public void Reports_a_character_too_many() => JudgeDocument.Reports(
        "CELL7020",
        """{ "spec": { "id": [|"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"|] } }""",
        message: "The cell's id 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...' has 129 characters. Use 1 to 128 ASCII letters, digits, '.', '_' and '-', a letter or digit first and no '..'.");

    [Fact]
    public void Reports_a_letter_that_is_not_ASCII() => JudgeDocument.Reports(
        "CELL7020",
        """{ "spec": { "id": [|"zelle-ä"|] } }""",
        repair: Repair.Replace("zelle"));

    [Fact]
    public void Reports_the_id_of_a_policy_pack() => JudgeDocument.ReportsInPack(
        "CELL7020",
        """{ "spec": { "id": [|"a/b"|] } }""",
        repair: Repair.Replace("a-b"));

    [Theory]
    [InlineData("""{ "spec": { "id": "demo-cell-001" } }""")]
    [InlineData("""{ "spec": { "id": "A.b_c-9-" } }""")]
    [InlineData("""{ "spec": { "id": "7" } }""")]
    [InlineData("""{ "spec": { "id": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" } }""")]
    public void Is_silent_on_what_is_portable(string json) => JudgeDocument.IsSilent("CELL7020", json);

    [Fact]
    public void Is_silent_on_a_name_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7020", JudgeDocument.WithHole("""{ "spec": { "id": "" } }""", "/spec/id"));
}
