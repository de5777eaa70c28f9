using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7107")]
public sealed class SecretInEnvironmentTests
{
    private static readonly string Pack = JudgeDocument.Pack(""" "requireRuntimeSecretDelivery": true """);

    [Fact]
    public void Reports_the_environment() => JudgeDocument.Reports(
        "CELL7107",
        """{ "spec": { "run": { "secretDelivery": [|"env"|] } } }""",
        message: "Secrets are delivered in the environment, and policy pack 'lab' wants them from a broker. Write 'runtimeBroker' or 'runtimeLeasedBroker' in 'secretDelivery'.",
        packs: Pack);

    [Fact]
    public void Reports_what_may_be_the_environment_by_default() => JudgeDocument.Reports(
        "CELL7107",
        """{ "spec": { "run": [|{}|] } }""",
        message: "Secrets are delivered by default, which may be the environment, and policy pack 'lab' wants them from a broker. Write 'runtimeBroker' or 'runtimeLeasedBroker' in 'secretDelivery'.",
        packs: Pack);

    [Theory]
    [InlineData("""{ "spec": { "run": { "secretDelivery": "runtimeBroker" } } }""")]
    [InlineData("""{ "spec": { "run": { "secretDelivery": "runtimeLeasedBroker" } } }""")]
    public void Is_silent_on_a_broker(string json) => JudgeDocument.IsSilent("CELL7107", json, Pack);

    [Fact]
    public void Is_silent_on_a_cell_that_runs_nothing() => JudgeDocument.IsSilent("CELL7107", """{ "spec": {} }""", Pack);
}
