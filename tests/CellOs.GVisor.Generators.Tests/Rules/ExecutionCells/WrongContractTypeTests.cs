using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7013")]
public sealed class WrongContractTypeTests
{
    [Fact]
    public void Reports_a_number_in_quotes() => JudgeDocument.Reports(
        "CELL7013",
        """{ "spec": { "lifetime": { "ttlSeconds": [|"60"|] } } }""",
        message: "'/spec/lifetime/ttlSeconds' is a string, not a whole number from 0 to 18446744073709551615. Write 60 without quotes.",
        repair: new Repair(RepairKind.ReplaceJson, "60"));

    [Fact]
    public void Reports_a_string_for_a_list() => JudgeDocument.Reports(
        "CELL7013",
        """{ "spec": { "run": { "argv": [|"/bin/true"|] } } }""",
        message: "'/spec/run/argv' is a string, not an array of strings. Write an array of strings.");

    [Fact]
    public void Reports_a_number_that_is_not_whole() => JudgeDocument.Reports(
        "CELL7013",
        """{ "spec": { "run": { "timeoutMs": [|1.5|] } } }""",
        message: "'/spec/run/timeoutMs' is 1.5, not a whole number from 0 to 18446744073709551615. Write a number in that range, in digits only.");

    [Fact]
    public void Reports_a_number_with_an_exponent_or_out_of_range() => JudgeDocument.Reports(
        "CELL7013",
        """{ "spec": { "lifetime": { "ttlSeconds": [|1e2|] }, "run": { "timeoutMs": [|-1|], "limits": { "memoryMaxBytes": [|18446744073709551616|] } } } }""");

    [Fact]
    public void Reports_a_label_that_is_no_text() => JudgeDocument.Reports(
        "CELL7013",
        """{ "spec": { "correlation": { "labels": { "a": [|1|] } } } }""",
        message: "'/spec/correlation/labels/a' is a number, not a string. Put it in quotes.",
        repair: new Repair(RepairKind.ReplaceJson, "\"1\""));

    [Fact]
    public void Reports_a_rule_of_a_policy_pack() => JudgeDocument.ReportsInPack(
        "CELL7013",
        """{ "spec": { "rules": { "requireEgressDeclared": [|"true"|], "secretRefAllowlist": { "a": [|"B"|] } } } }""",
        message: "'/spec/rules/requireEgressDeclared' is a string, not a boolean. Write true without quotes.");

    [Fact]
    public void Is_silent_on_the_ends_of_a_range() => JudgeDocument.IsSilent("CELL7013", """{ "spec": { "lifetime": { "ttlSeconds": 0 }, "run": { "timeoutMs": 18446744073709551615 } } }""");

    [Fact]
    public void Is_silent_on_members_that_are_not_known() => JudgeDocument.IsSilent("CELL7013", """{ "spec": { "Id": 1, "telemetry": 5, "run": { "ARGV": 1 } } }""");

    [Fact]
    public void Is_silent_on_null() => JudgeDocument.IsSilent("CELL7013", """{ "spec": null }""");
}
