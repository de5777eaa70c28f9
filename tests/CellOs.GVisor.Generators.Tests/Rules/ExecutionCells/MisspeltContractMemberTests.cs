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
    public void Reports_another_letter_case() => JudgeDocument.Reports(
        "CELL7016",
        """{ "spec": { [|"EXPORT"|]: {} } }""",
        message: "'/spec' has 'EXPORT', which is kept and has no effect. Write 'export'.");

    [Fact]
    public void Reports_a_slip_in_a_policy_pack() => JudgeDocument.ReportsInPack(
        "CELL7016",
        """{ "spec": { [|"verson"|]: "1.0.0" } }""",
        message: "'/spec' has 'verson', which is kept and has no effect. Write 'version'.");

    [Fact]
    public void Is_silent_on_what_is_like_nothing() => JudgeDocument.IsSilent("CELL7016", """{ "spec": { "telemetry": 1 } }""");

    [Fact]
    public void Is_silent_where_what_it_is_like_is_there_too() => JudgeDocument.IsSilent("CELL7016", """{ "spec": { "run": { "timeoutMs": 1, "timeoutMS": 1 } } }""");

    [Fact]
    public void Is_silent_on_labels() => JudgeDocument.IsSilent("CELL7016", """{ "spec": { "correlation": { "labels": { "tenantID": "a" } } } }""");

    [Fact]
    public void Is_silent_on_what_must_be_there_which_is_graver() => JudgeDocument.IsSilent("CELL7016", """{ "apiversion": 1, "spec": { "Id": "a", "run": { "args": [] } } }""");

    [Fact]
    public void Is_silent_on_a_rule_of_a_policy_pack_which_is_graver() => JudgeDocument.IsSilentInPack("CELL7016", """{ "spec": { "rules": { "maxRunTimeoutMS": 1 } } }""");
}
