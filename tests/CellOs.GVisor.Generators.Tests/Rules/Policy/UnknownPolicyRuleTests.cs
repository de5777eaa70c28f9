using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7151")]
public sealed class UnknownPolicyRuleTests
{
    [Fact]
    public void Reports_a_slip_of_the_hand() => JudgeDocument.ReportsInPack(
        "CELL7151",
        """{ "spec": { "rules": { [|"maxLifetimeTTLSeconds"|]: 1 } } }""",
        message: "'maxLifetimeTTLSeconds' is no rule that is known here, so that nothing would be held to it. Write 'maxLifetimeTtlSeconds'.",
        repair: Repair.RenameMember("maxLifetimeTtlSeconds"));

    [Fact]
    public void Reports_a_rule_that_is_like_none() => JudgeDocument.ReportsInPack(
        "CELL7151",
        """{ "spec": { "rules": { [|"forbidWeekends"|]: true } } }""",
        message: "'forbidWeekends' is no rule that is known here, so that nothing would be held to it. Remove it.");

    [Fact]
    public void Reports_a_slip_beside_what_was_meant() => JudgeDocument.ReportsInPack(
        "CELL7151",
        """{ "spec": { "rules": { "maxRunTimeoutMs": 1, [|"maxRunTimeoutMS"|]: 2 } } }""",
        message: "'maxRunTimeoutMS' is no rule that is known here, so that nothing would be held to it. Remove it.");

    [Theory]
    [InlineData("""{ "spec": { "rules": { "requireDnsEgressJustification": true, "secretRefAllowlist": { "maxRunTimeoutMS": [] } } } }""")]
    [InlineData("""{ "spec": { "owner": 1 } }""")]
    public void Is_silent_on_the_rules_of_the_contract(string json) => JudgeDocument.IsSilentInPack("CELL7151", json);
}
