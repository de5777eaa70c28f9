using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7036")]
public sealed class MalformedEgressHostTests
{
    [Fact]
    public void Reports_a_URL() => JudgeDocument.Reports(
        "CELL7036",
        """{ "spec": { "authority": { "egressRules": [{ "host": [|"https://api.example.com/v1"|] }] } } }""",
        message: "'https://api.example.com/v1' is a URL, not the name or the address of a host. Write 'api.example.com'.",
        repair: Repair.Replace("api.example.com"));

    [Fact]
    public void Reports_a_URL_with_a_port() => JudgeDocument.Reports(
        "CELL7036",
        """{ "spec": { "authority": { "egressRules": [{ "host": [|"https://api.example.com:444"|] }] } } }""",
        message: "'https://api.example.com:444' is a URL, not the name or the address of a host. Write one host, as 'api.example.com'.");

    [Fact]
    public void Reports_a_port() => JudgeDocument.Reports(
        "CELL7036",
        """{ "spec": { "authority": { "egressRules": [{ "host": [|"api.example.com:443"|] }] } } }""",
        message: "'api.example.com:443' is a host with a port, which has a member of its own, not the name or the address of a host. Write one host, as 'api.example.com'.");

    [Fact]
    public void Reports_a_pattern() => JudgeDocument.Reports(
        "CELL7036",
        """{ "spec": { "authority": { "egressRules": [{ "host": [|"*.example.com"|] }] } } }""",
        message: "'*.example.com' is a pattern, not the name or the address of a host. Write one host, as 'api.example.com'.");

    [Fact]
    public void Reports_a_range() => JudgeDocument.Reports(
        "CELL7036",
        """{ "spec": { "authority": { "egressRules": [{ "host": [|"10.0.0.0/8"|] }] } } }""",
        message: "'10.0.0.0/8' is a path or a range of addresses, not the name or the address of a host. Write one host, as 'api.example.com'.");

    [Fact]
    public void Reports_a_dot_at_the_end() => JudgeDocument.Reports(
        "CELL7036",
        """{ "spec": { "authority": { "egressRules": [{ "host": [|"example.com."|] }] } } }""",
        message: "'example.com.' is a name with a dot at its end, not the name or the address of a host. Write 'example.com'.",
        repair: Repair.Replace("example.com"));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a_b")]
    [InlineData("-a")]
    [InlineData("a-.b")]
    [InlineData("a..b")]
    [InlineData(".a")]
    [InlineData("256.0.0.1")]
    [InlineData("1.2.3")]
    [InlineData("01.2.3.4")]
    [InlineData("a.1")]
    [InlineData("[::1]")]
    [InlineData("::g")]
    [InlineData("fe80::1%eth0")]
    [InlineData("exämple.com")]
    public void Reports_what_is_no_host(string host) =>
        JudgeDocument.Reports("CELL7036", $$"""{ "spec": { "authority": { "egressRules": [{ "host": [|"{{host}}"|] }] } } }""");

    [Fact]
    public void Reports_what_is_too_long()
    {
        JudgeDocument.Reports("CELL7036", $$"""{ "spec": { "authority": { "egressRules": [{ "host": [|"{{new string('a', 64)}}.b"|] }] } } }""");
        JudgeDocument.Reports("CELL7036", $$"""{ "spec": { "authority": { "egressRules": [{ "host": [|"{{string.Join('.', Enumerable.Repeat("a", 128))}}"|] }] } } }""");
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("API.example.com")]
    [InlineData("3com.com")]
    [InlineData("xn--exmple-cua.com")]
    [InlineData("10.0.255.1")]
    [InlineData("::1")]
    [InlineData("2001:db8::192.0.2.1")]
    public void Is_silent_on_names_and_addresses(string host) =>
        JudgeDocument.IsSilent("CELL7036", $$"""{ "spec": { "authority": { "egressRules": [{ "host": "{{host}}" }] } } }""");

    [Fact]
    public void Is_silent_on_the_longest() => JudgeDocument.IsSilent(
        "CELL7036", $$"""{ "spec": { "authority": { "egressRules": [{ "host": "{{new string('a', 63)}}.{{string.Join('.', Enumerable.Repeat("b", 95))}}" }] } } }""");

    [Fact]
    public void Is_silent_on_a_host_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7036", JudgeDocument.WithHole("""{ "spec": { "authority": { "egressRules": [{ "host": "" }] } } }""", "/spec/authority/egressRules/0/host"));
}
