using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7037")]
public sealed class EgressPortOutOfRangeTests
{
    [Fact]
    public void Reports_zero() => JudgeDocument.Reports(
        "CELL7037",
        """{ "spec": { "authority": { "egressRules": [{ "host": "a", "port": [|0|] }] } } }""",
        message: "The port 0 does not exist. Write a number from 1 to 65535.");

    [Fact]
    public void Reports_one_too_many() => JudgeDocument.Reports(
        "CELL7037",
        """{ "spec": { "authority": { "egressRules": [{ "host": "a", "port": [|65536|] }] } } }""");

    [Theory]
    [InlineData("""{ "spec": { "authority": { "egressRules": [{ "host": "a", "port": 1 }] } } }""")]
    [InlineData("""{ "spec": { "authority": { "egressRules": [{ "host": "a", "port": 65535 }] } } }""")]
    [InlineData("""{ "spec": { "authority": { "egressRules": [{ "host": "a" }] } } }""")]
    public void Is_silent_on_the_ends_of_the_range(string json) => JudgeDocument.IsSilent("CELL7037", json);

    [Fact]
    public void Is_silent_on_a_port_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7037", JudgeDocument.WithHole("""{ "spec": { "authority": { "egressRules": [{ "host": "a", "port": 0 }] } } }""", "/spec/authority/egressRules/0/port", HoleType.Integer));
}
