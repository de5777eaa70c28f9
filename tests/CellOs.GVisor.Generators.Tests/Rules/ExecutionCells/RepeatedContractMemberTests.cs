using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7015")]
public sealed class RepeatedContractMemberTests
{
    [Fact]
    public void Reports_the_key_that_is_overridden() => JudgeDocument.Reports(
        "CELL7015",
        """{ "spec": { [|"id"|]: "a", "id": "b" } }""",
        message: "The key 'id' stands more than once in one object, which CellOS refuses. Remove this one.",
        repair: Repair.Remove());

    [Fact]
    public void Reports_a_key_of_an_unknown_object() => JudgeDocument.Reports(
        "CELL7015",
        """{ "spec": { "telemetry": { [|"a"|]: 1, [|"a"|]: 2, "a": 3 } } }""");

    [Fact]
    public void Reports_a_key_of_a_policy_pack() => JudgeDocument.ReportsInPack(
        "CELL7015",
        """{ "spec": { "rules": { [|"maxRunTimeoutMs"|]: 1, "maxRunTimeoutMs": 2 } } }""");

    [Fact]
    public void Is_silent_on_keys_that_differ_in_case() => JudgeDocument.IsSilent("CELL7015", """{ "spec": { "id": "a", "Id": "a", "correlation": { "labels": { "id": "a" } } } }""");
}
