using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7111")]
public sealed class SecretNotAllowedTests
{
    private static readonly string Pack = JudgeDocument.Pack(""" "secretRefAllowlist": { "a": ["TOKEN", "KEY"], "b": ["TOKEN"] } """);

    [Fact]
    public void Reports_a_secret_in_no_list() => JudgeDocument.Reports(
        "CELL7111",
        """{ "spec": { "authority": { "secretRefs": [[|"ADMIN"|]] } } }""",
        message: "The secret 'ADMIN' is not in the list 'a' of policy pack 'lab'. Remove it, or have it allowed.",
        packs: Pack);

    [Fact]
    public void Reports_a_secret_in_one_list_only() => JudgeDocument.Reports(
        "CELL7111",
        """{ "spec": { "authority": { "secretRefs": ["TOKEN", [|"KEY"|]] } } }""",
        message: "The secret 'KEY' is not in the list 'b' of policy pack 'lab'. Remove it, or have it allowed.",
        packs: Pack);

    [Fact]
    public void Reports_another_letter_case() => JudgeDocument.Reports(
        "CELL7111",
        """{ "spec": { "authority": { "secretRefs": [[|"token"|]] } } }""",
        packs: Pack);

    [Fact]
    public void Reports_every_secret_where_a_list_is_empty() => JudgeDocument.Reports(
        "CELL7111",
        """{ "spec": { "authority": { "secretRefs": [[|"TOKEN"|]] } } }""",
        packs: JudgeDocument.Pack(""" "secretRefAllowlist": { "a": [] } """));

    [Theory]
    [InlineData("""{ "spec": { "authority": { "secretRefs": ["TOKEN"] } } }""")]
    [InlineData("""{ "spec": { "authority": { "secretRefs": [] } } }""")]
    public void Is_silent_on_a_secret_in_every_list(string json) => JudgeDocument.IsSilent("CELL7111", json, Pack);

    [Fact]
    public void Is_silent_where_there_is_no_list() => JudgeDocument.IsSilent("CELL7111", """{ "spec": { "authority": { "secretRefs": ["ADMIN"] } } }""", JudgeDocument.Pack(""" "secretRefAllowlist": {} """));

    [Fact]
    public void Is_silent_on_a_secret_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7111", JudgeDocument.WithHole("""{ "spec": { "authority": { "secretRefs": ["ADMIN"] } } }""", "/spec/authority/secretRefs/0"), Pack);
}
