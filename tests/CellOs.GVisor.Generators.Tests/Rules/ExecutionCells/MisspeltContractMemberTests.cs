using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7016")]
public sealed class MisspeltContractMemberTests
{
    [Fact]
    public void Reports_a_slip_of_the_hand() => JudgeDocument.Reports(
        "CELL7016",
        """{ "spec": { "run": { [|"timeoutMS"|]: 1 } } }""",
        message: "'/spec/run' has 'timeoutMS', which is kept and has no effect. Write 'timeoutMs'.",
        repair: Repair.RenameMember("timeoutMs"));

    [Fact]
    public void Reports_a_slip_at_the_top() => JudgeDocument.Reports(
        "CELL7016",
        """{ [|"apiversion"|]: "cellos.io/v1" }""",
        message: "The document has 'apiversion', which is kept and has no effect. Write 'apiVersion'.");

    [Fact]
    public void Reports_a_slip_in_a_policy_pack() => JudgeDocument.ReportsInPack(
        "CELL7016",
        """{ "spec": { [|"rule"|]: {} } }""",
        message: "'/spec' has 'rule', which is kept and has no effect. Write 'rules'.");

    [Fact]
    public void Is_silent_on_what_is_like_nothing() => JudgeDocument.IsSilent("CELL7016", """{ "spec": { "telemetry": 1 } }""");

    [Fact]
    public void Is_silent_where_what_it_is_like_is_there_too() => JudgeDocument.IsSilent("CELL7016", """{ "spec": { "run": { "timeoutMs": 1, "timeoutMS": 1 } } }""");

    [Fact]
    public void Is_silent_on_labels() => JudgeDocument.IsSilent("CELL7016", """{ "spec": { "correlation": { "labels": { "tenantID": "a" } } } }""");

    [Fact]
    public void Is_silent_on_a_rule_of_a_policy_pack_which_is_graver() => JudgeDocument.IsSilentInPack("CELL7016", """{ "spec": { "rules": { "maxRunTimeoutMS": 1 } } }""");
}
