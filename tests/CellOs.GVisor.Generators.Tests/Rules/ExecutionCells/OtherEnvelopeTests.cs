using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7011")]
public sealed class OtherEnvelopeTests
{
    [Fact]
    public void Reports_another_version() => JudgeDocument.Reports(
        "CELL7011",
        """{ "apiVersion": [|"cellos.io/v2"|], "kind": "ExecutionCell" }""",
        message: "The document's 'apiVersion' is 'cellos.io/v2'. Write 'cellos.io/v1'.",
        repair: Repair.Replace("cellos.io/v1"));

    [Fact]
    public void Reports_another_kind() => JudgeDocument.Reports(
        "CELL7011",
        """{ "apiVersion": "cellos.io/v1", "kind": [|"executioncell"|] }""",
        message: "The document's 'kind' is 'executioncell'. Write 'ExecutionCell'.",
        repair: Repair.Replace("ExecutionCell"));

    [Fact]
    public void Reports_another_kind_of_policy_pack() => JudgeDocument.ReportsInPack(
        "CELL7011",
        """{ "apiVersion": "cellos.io/v1", "kind": [|"ExecutionCell"|] }""",
        message: "The document's 'kind' is 'ExecutionCell'. Write 'PolicyPack'.");

    [Theory]
    [InlineData("""{ "apiVersion": "cellos.io/v1", "kind": "ExecutionCell" }""")]
    [InlineData("""{}""")]
    [InlineData("""{ "kind": 1 }""")]
    public void Is_silent_on_the_values_of_the_contract(string json) => JudgeDocument.IsSilent("CELL7011", json);

    [Fact]
    public void Is_silent_on_a_policy_pack() => JudgeDocument.IsSilentInPack("CELL7011", """{ "apiVersion": "cellos.io/v1", "kind": "PolicyPack" }""");
}
