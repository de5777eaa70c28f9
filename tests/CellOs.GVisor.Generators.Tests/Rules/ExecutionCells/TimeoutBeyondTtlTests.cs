using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7028")]
public sealed class TimeoutBeyondTtlTests
{
    [Fact]
    public void Reports_a_millisecond_too_many() => JudgeDocument.Reports(
        "CELL7028",
        """{ "spec": { "lifetime": { "ttlSeconds": 60 }, "run": { "timeoutMs": [|60001|] } } }""",
        message: "The timeout of 60001 milliseconds is never reached: the cell lives for 60 seconds. Write less, or leave it out.",
        repair: Repair.Remove());

    [Fact]
    public void Is_silent_on_a_timeout_of_the_same_length() => JudgeDocument.IsSilent("CELL7028", """{ "spec": { "lifetime": { "ttlSeconds": 60 }, "run": { "timeoutMs": 60000 } } }""");

    [Theory]
    [InlineData("""{ "spec": { "lifetime": { "ttlSeconds": 0 }, "run": { "timeoutMs": 1 } } }""")]
    [InlineData("""{ "spec": { "run": { "timeoutMs": 1 } } }""")]
    public void Is_silent_on_times_that_cannot_be_kept_to_anyway(string json) => JudgeDocument.IsSilent("CELL7028", json);

    [Fact]
    public void Is_silent_on_a_time_to_live_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7028", JudgeDocument.WithHole("""{ "spec": { "lifetime": { "ttlSeconds": 1 }, "run": { "timeoutMs": 60001 } } }""", "/spec/lifetime/ttlSeconds", HoleType.Integer));
}
