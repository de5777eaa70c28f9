using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7017")]
public sealed class UnknownContractMemberTests
{
    [Fact]
    public void Reports_what_is_not_attested() => JudgeDocument.Reports(
        "CELL7017",
        """{ "spec": { [|"telemetry"|]: 1 } }""",
        message: "'/spec' has 'telemetry', which is not known here; it is kept and has no effect. Make sure that whoever runs the cell knows it.");

    [Fact]
    public void Reports_a_member_that_stands_elsewhere() => JudgeDocument.Reports(
        "CELL7017",
        """{ "spec": { [|"ttlSeconds"|]: 1 } }""",
        message: "'/spec' has 'ttlSeconds', which is not known here; it is kept and has no effect. Write it as 'spec.lifetime.ttlSeconds' if that was meant.");

    [Fact]
    public void Reports_what_is_like_one_that_is_there() => JudgeDocument.Reports(
        "CELL7017",
        """{ "kind": "ExecutionCell", [|"Kind"|]: 1 }""",
        message: "The document has 'Kind', which is not known here; it is kept and has no effect. Remove it if 'kind' was meant, which is there as well.");

    [Fact]
    public void Reports_a_member_of_a_policy_pack() => JudgeDocument.ReportsInPack(
        "CELL7017",
        """{ "spec": { [|"owner"|]: "a" } }""");

    [Fact]
    public void Is_silent_on_what_is_only_misspelt() => JudgeDocument.IsSilent("CELL7017", """{ "spec": { "run": { "timeoutMS": 1 } } }""");

    [Fact]
    public void Is_silent_below_what_is_not_known() => JudgeDocument.IsSilent("CELL7017", """{ "spec": { "run": 1, "correlation": { "labels": { "x": "y" } } } }""");
}
