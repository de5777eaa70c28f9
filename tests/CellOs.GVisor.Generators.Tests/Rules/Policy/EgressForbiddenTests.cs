using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7105")]
public sealed class EgressForbiddenTests
{
    private static readonly string Pack = JudgeDocument.Pack(""" "forbidOutboundEgressRules": true """);

    [Fact]
    public void Reports_every_egress_rule() => JudgeDocument.Reports(
        "CELL7105",
        """{ "spec": { "authority": { "egressRules": [[|{ "host": "a" }|], [|{}|]] } } }""",
        message: "Policy pack 'lab' forbids every egress rule. Remove it.",
        repair: Repair.Remove(),
        packs: Pack);

    [Theory]
    [InlineData("""{ "spec": { "authority": { "egressRules": [] } } }""")]
    [InlineData("""{ "spec": { "authority": {} } }""")]
    public void Is_silent_on_none(string json) => JudgeDocument.IsSilent("CELL7105", json, Pack);

    [Fact]
    public void Is_silent_where_it_is_not_forbidden() => JudgeDocument.IsSilent("CELL7105", """{ "spec": { "authority": { "egressRules": [{ "host": "a" }] } } }""", JudgeDocument.Pack(""" "forbidOutboundEgressRules": false """));
}
