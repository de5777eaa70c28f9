using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7110")]
public sealed class UnjustifiedDnsEgressTests
{
    private static readonly string Pack = JudgeDocument.Pack(""" "requireDnsEgressJustification": true """);

    [Fact]
    public void Reports_a_port_of_DNS() => JudgeDocument.Reports(
        "CELL7110",
        """{ "spec": { "authority": { "egressRules": [[|{ "host": "a", "port": 53 }|], [|{ "host": "a", "port": 853 }|]] } } }""",
        message: "The egress rule lets DNS through, which policy pack 'lab' wants justified; how that is written is not known here. Give it another port than 53 and 853.",
        packs: Pack);

    [Fact]
    public void Reports_a_rule_for_every_port() => JudgeDocument.Reports(
        "CELL7110",
        """{ "spec": { "authority": { "egressRules": [[|{ "host": "a" }|]] } } }""",
        packs: Pack);

    [Theory]
    [InlineData("""{ "spec": { "authority": { "egressRules": [{ "host": "a", "port": 443 }] } } }""")]
    [InlineData("""{ "spec": { "authority": { "egressRules": [] } } }""")]
    public void Is_silent_on_another_port(string json) => JudgeDocument.IsSilent("CELL7110", json, Pack);

    [Fact]
    public void Is_silent_where_it_is_not_demanded() => JudgeDocument.IsSilent("CELL7110", """{ "spec": { "authority": { "egressRules": [{ "host": "a", "port": 53 }] } } }""", JudgeDocument.Pack(""" "requireDnsEgressJustification": false """));

    [Fact]
    public void Is_silent_on_a_port_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7110", JudgeDocument.WithHole("""{ "spec": { "authority": { "egressRules": [{ "host": "a", "port": 53 }] } } }""", "/spec/authority/egressRules/0/port", HoleType.Integer), Pack);
}
