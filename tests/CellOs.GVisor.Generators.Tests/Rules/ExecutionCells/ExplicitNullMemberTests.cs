using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7018")]
public sealed class ExplicitNullMemberTests
{
    [Fact]
    public void Reports_a_null_for_an_optional_member() => JudgeDocument.Reports(
        "CELL7018",
        """{ "spec": { "correlation": [|null|] } }""",
        message: "'/spec/correlation' is null, which says no more than nothing does. Remove it.",
        repair: Repair.Remove());

    [Fact]
    public void Reports_a_null_in_a_policy_pack() => JudgeDocument.ReportsInPack(
        "CELL7018",
        """{ "spec": { "placement": [|null|], "rules": { "maxRunTimeoutMs": [|null|] } } }""");

    [Theory]
    [InlineData("""{ "spec": null }""")]
    [InlineData("""{ "spec": { "id": null } }""")]
    [InlineData("""{ "spec": { "run": { "argv": [null] } } }""")]
    public void Is_silent_on_what_must_be_there(string json) => JudgeDocument.IsSilent("CELL7018", json);

    [Fact]
    public void Is_silent_on_members_that_are_not_known() => JudgeDocument.IsSilent("CELL7018", """{ "spec": { "telemetry": null } }""");
}
