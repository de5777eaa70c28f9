using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7106")]
public sealed class EgressHostNotAllowedTests
{
    private static readonly string Pack = JudgeDocument.Pack(""" "allowedEgressHosts": ["example.org", "*.example.com"] """);

    [Fact]
    public void Reports_another_host() => JudgeDocument.Reports(
        "CELL7106",
        """{ "spec": { "authority": { "egressRules": [{ "host": [|"example.net"|] }] } } }""",
        message: "The host 'example.net' is none of those that policy pack 'lab' allows. Remove the egress rule, or have the host allowed.",
        packs: Pack);

    [Theory]
    [InlineData("example.com")]
    [InlineData("a.b.example.com")]
    [InlineData("aexample.com")]
    [InlineData("a.example.com.evil.net")]
    [InlineData(".example.com")]
    [InlineData("api.example.org")]
    public void Reports_what_the_patterns_do_not_name(string host) => JudgeDocument.Reports(
        "CELL7106", $$"""{ "spec": { "authority": { "egressRules": [{ "host": [|"{{host}}"|] }] } } }""", packs: Pack);

    [Theory]
    [InlineData("""{ "spec": { "authority": { "egressRules": [{ "host": "example.org" }] } } }""")]
    [InlineData("""{ "spec": { "authority": { "egressRules": [{ "host": "api.example.com" }] } } }""")]
    [InlineData("""{ "spec": { "authority": { "egressRules": [{ "host": "API.Example.COM" }] } } }""")]
    [InlineData("""{ "spec": { "authority": { "egressRules": [] } } }""")]
    public void Is_silent_on_what_is_allowed(string json) => JudgeDocument.IsSilent("CELL7106", json, Pack);

    [Fact]
    public void Is_silent_on_an_empty_list_which_allows_all() => JudgeDocument.IsSilent("CELL7106", """{ "spec": { "authority": { "egressRules": [{ "host": "example.net" }] } } }""", JudgeDocument.Pack(""" "allowedEgressHosts": [] """));

    [Fact]
    public void Is_silent_on_a_host_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7106", JudgeDocument.WithHole("""{ "spec": { "authority": { "egressRules": [{ "host": "example.net" }] } } }""", "/spec/authority/egressRules/0/host"), Pack);
}
