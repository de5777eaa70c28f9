using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7153")]
public sealed class ImpossiblePolicyTests
{
    [Fact]
    public void Reports_a_demand_and_its_opposite() => JudgeDocument.ReportsInPack(
        "CELL7153",
        """{ "spec": { "rules": { "requireEgressDeclared": true, "forbidOutboundEgressRules": [|true|] } } }""",
        message: "No cell can keep this policy: it wants egress declared and forbids every egress rule. Take out one of the two.");

    [Fact]
    public void Reports_bounds_of_nothing() => JudgeDocument.ReportsInPack(
        "CELL7153",
        """{ "spec": { "rules": { "maxLifetimeTtlSeconds": [|0|], "maxMemoryMaxBytes": [|0|], "maxRunTimeoutMs": [|0|] } } }""",
        message: "No cell can keep this policy: 'maxLifetimeTtlSeconds' is 0. Write 1 or more.");

    [Fact]
    public void Is_silent_on_what_a_cell_can_keep() => JudgeDocument.IsSilentInPack("CELL7153", """{ "spec": { "rules": { "requireEgressDeclared": false, "forbidOutboundEgressRules": true, "maxRunTimeoutMs": 1 } } }""");
}
