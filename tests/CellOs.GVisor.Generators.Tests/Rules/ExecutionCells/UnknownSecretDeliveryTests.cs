using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7031")]
public sealed class UnknownSecretDeliveryTests
{
    [Fact]
    public void Reports_a_slip_of_the_hand() => JudgeDocument.Reports(
        "CELL7031",
        """{ "spec": { "run": { "secretDelivery": [|"runtime-broker"|] } } }""",
        message: "'runtime-broker' is no way to deliver secrets. Write 'runtimeBroker'.",
        repair: Repair.Replace("runtimeBroker"));

    [Fact]
    public void Reports_another_letter_case() => JudgeDocument.Reports(
        "CELL7031",
        """{ "spec": { "run": { "secretDelivery": [|"Env"|] } } }""",
        repair: Repair.Replace("env"));

    [Fact]
    public void Reports_what_is_like_none() => JudgeDocument.Reports(
        "CELL7031",
        """{ "spec": { "run": { "secretDelivery": [|"file"|] } } }""",
        message: "'file' is no way to deliver secrets. Write 'env', 'runtimeBroker' or 'runtimeLeasedBroker'.");

    [Theory]
    [InlineData("""{ "spec": { "run": { "secretDelivery": "env" } } }""")]
    [InlineData("""{ "spec": { "run": { "secretDelivery": "runtimeBroker" } } }""")]
    [InlineData("""{ "spec": { "run": { "secretDelivery": "runtimeLeasedBroker" } } }""")]
    [InlineData("""{ "spec": { "run": {} } }""")]
    public void Is_silent_on_those_of_the_contract(string json) => JudgeDocument.IsSilent("CELL7031", json);
}
