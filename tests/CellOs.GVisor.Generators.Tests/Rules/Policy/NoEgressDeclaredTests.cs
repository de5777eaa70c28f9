using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7104")]
public sealed class NoEgressDeclaredTests
{
    private static readonly string Pack = JudgeDocument.Pack(""" "requireEgressDeclared": true """);

    [Fact]
    public void Reports_an_empty_list() => JudgeDocument.Reports(
        "CELL7104",
        """{ "spec": { "authority": { "egressRules": [|[]|] } } }""",
        message: "No egress rule is declared, and policy pack 'lab' wants one. List in 'authority.egressRules' what the cell connects to.",
        packs: Pack);

    [Fact]
    public void Reports_no_list() => JudgeDocument.Reports(
        "CELL7104",
        """{ "spec": { "authority": [|{}|] } }""",
        packs: Pack);

    [Fact]
    public void Reports_no_authority() => JudgeDocument.Reports(
        "CELL7104",
        """{ "spec": [|{}|] }""",
        packs: Pack);

    [Fact]
    public void Is_silent_on_one() => JudgeDocument.IsSilent("CELL7104", """{ "spec": { "authority": { "egressRules": [{ "host": "a" }] } } }""", Pack);

    [Fact]
    public void Is_silent_where_it_is_not_demanded() => JudgeDocument.IsSilent("CELL7104", """{ "spec": { "authority": {} } }""", JudgeDocument.Pack(""" "requireEgressDeclared": false """));
}
