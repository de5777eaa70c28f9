using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7038")]
public sealed class ReservedTenantCharacterTests
{
    [Fact]
    public void Reports_a_dot() => JudgeDocument.Reports(
        "CELL7038",
        """{ "spec": { "correlation": { "tenantId": [|"acme.eu"|] } } }""",
        message: "The tenant's id 'acme.eu' holds a character that is reserved. Leave out '.', '*', '>' and white space, which NATS keeps for itself in the subjects of events.");

    [Fact]
    public void Reports_nothing() => JudgeDocument.Reports(
        "CELL7038",
        """{ "spec": { "correlation": { "tenantId": [|""|] } } }""",
        message: "The tenant's id '' is empty. Leave out '.', '*', '>' and white space, which NATS keeps for itself in the subjects of events.");

    [Theory]
    [InlineData("*")]
    [InlineData("a>")]
    [InlineData("a b")]
    [InlineData(@"a\t")]
    [InlineData(@"a\u0000")]
    public void Reports_each_reserved_character(string tenant) =>
        JudgeDocument.Reports("CELL7038", $$"""{ "spec": { "correlation": { "tenantId": [|"{{tenant}}"|] } } }""");

    [Theory]
    [InlineData("""{ "spec": { "correlation": { "tenantId": "acme-EU_1/ä" } } }""")]
    [InlineData("""{ "spec": { "correlation": {} } }""")]
    public void Is_silent_on_a_token(string json) => JudgeDocument.IsSilent("CELL7038", json);

    [Fact]
    public void Is_silent_on_a_tenant_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7038", JudgeDocument.WithHole("""{ "spec": { "correlation": { "tenantId": "" } } }""", "/spec/correlation/tenantId"));
}
