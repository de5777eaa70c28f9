using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7035")]
public sealed class SecretsOfOneVariableTests
{
    [Fact]
    public void Reports_names_that_differ_in_letter_case() => JudgeDocument.Reports(
        "CELL7035",
        """{ "spec": { "authority": { "secretRefs": ["token", "other", [|"TOKEN"|], [|"Token"|]] }, "run": { "secretDelivery": "env" } } }""",
        message: "The environment broker reads the secrets 'token' and 'TOKEN' both from the variable 'CELLOS_SECRET_TOKEN', so that they have one value. Use names that differ in more than letter case.");

    [Fact]
    public void Is_silent_on_a_broker() => JudgeDocument.IsSilent("CELL7035", """{ "spec": { "authority": { "secretRefs": ["token", "TOKEN"] }, "run": { "secretDelivery": "runtimeBroker" } } }""");

    [Fact]
    public void Reports_one_in_a_long_list() => JudgeDocument.Reports(
        "CELL7035",
        $$"""{ "spec": { "authority": { "secretRefs": [{{string.Join(", ", Enumerable.Range(0, 1000).Select(static i => $"\"S{i}\""))}}, [|"s500"|]] }, "run": {} } }""");

    [Fact]
    public void Is_silent_on_the_same_name_which_is_said_already() => JudgeDocument.IsSilent("CELL7035", """{ "spec": { "authority": { "secretRefs": ["token", "token"] }, "run": {} } }""");

    [Fact]
    public void Is_silent_on_a_secret_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7035", JudgeDocument.WithHole("""{ "spec": { "authority": { "secretRefs": ["token", "TOKEN"] }, "run": {} } }""", "/spec/authority/secretRefs/0"));
}
