using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7014")]
public sealed class NullValueTests
{
    [Fact]
    public void Reports_a_null_among_entries() => JudgeDocument.Reports(
        "CELL7014",
        """{ "spec": { "run": { "argv": ["/bin/echo", [|null|]] } } }""",
        message: "'/spec/run/argv/1' is null, where CellOS wants a value. Remove it.",
        repair: Repair.Remove());

    [Fact]
    public void Reports_a_null_for_a_list() => JudgeDocument.Reports(
        "CELL7014",
        """{ "spec": { "authority": { "secretRefs": [|null|] } } }""",
        message: "'/spec/authority/secretRefs' is null, where CellOS wants a value. Remove it.");

    [Fact]
    public void Reports_a_null_among_labels() => JudgeDocument.Reports(
        "CELL7014",
        """{ "spec": { "correlation": { "labels": { "a": [|null|] } } } }""");

    [Fact]
    public void Reports_a_null_for_a_truth_value() => JudgeDocument.ReportsInPack(
        "CELL7014",
        """{ "spec": { "rules": { "requireEgressDeclared": [|null|], "secretRefAllowlist": { "a": [|null|] } } } }""");

    [Fact]
    public void Is_silent_on_an_optional_member() => JudgeDocument.IsSilent("CELL7014", """{ "spec": { "run": null, "correlation": { "labels": null, "platform": null } } }""");

    [Fact]
    public void Is_silent_on_members_that_are_not_known() => JudgeDocument.IsSilent("CELL7014", """{ "spec": { "telemetry": [null] } }""");
}
