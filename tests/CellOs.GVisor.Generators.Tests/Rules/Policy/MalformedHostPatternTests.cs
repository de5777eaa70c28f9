using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7152")]
public sealed class MalformedHostPatternTests
{
    [Fact]
    public void Reports_a_wildcard_without_its_dot() => JudgeDocument.ReportsInPack(
        "CELL7152",
        """{ "spec": { "rules": { "allowedEgressHosts": [[|"*example.com"|]] } } }""",
        message: "'*example.com' is neither a host nor a name behind one '*.'. Write one host, as 'api.example.com', or those below a name, as '*.example.com'.");

    [Fact]
    public void Reports_other_wildcards() => JudgeDocument.ReportsInPack(
        "CELL7152",
        """{ "spec": { "rules": { "allowedEgressHosts": [[|"*"|], [|"*."|], [|"*.*.example.com"|], [|"api.*"|], [|"*.::1"|]] } } }""");

    [Fact]
    public void Reports_what_is_no_host() => JudgeDocument.ReportsInPack(
        "CELL7152",
        """{ "spec": { "rules": { "allowedEgressHosts": [[|""|], [|"https://example.com"|], [|"10.0.0.0/8"|]] } } }""");

    [Theory]
    [InlineData("""{ "spec": { "rules": { "allowedEgressHosts": ["example.com", "*.example.com", "*.com", "10.0.0.1", "::1"] } } }""")]
    [InlineData("""{ "spec": { "rules": { "allowedEgressHosts": [] } } }""")]
    public void Is_silent_on_hosts_and_names_behind_a_wildcard(string json) => JudgeDocument.IsSilentInPack("CELL7152", json);
}
