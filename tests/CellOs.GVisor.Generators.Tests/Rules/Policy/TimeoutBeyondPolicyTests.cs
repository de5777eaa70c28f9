using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7103")]
public sealed class TimeoutBeyondPolicyTests
{
    private static readonly string Pack = JudgeDocument.Pack(""" "maxRunTimeoutMs": 1500 """);

    [Fact]
    public void Reports_a_millisecond_too_many() => JudgeDocument.Reports(
        "CELL7103",
        """{ "spec": { "run": { "timeoutMs": [|1501|] } } }""",
        message: "The timeout is 1501 milliseconds, and policy pack 'lab' allows 1500 milliseconds. Write 1500 or less in 'timeoutMs'.",
        repair: Repair.ReplaceNumber(1500),
        packs: Pack);

    [Fact]
    public void Reports_a_program_that_runs_as_long_as_its_cell_lives() => JudgeDocument.Reports(
        "CELL7103",
        """{ "spec": { "lifetime": { "ttlSeconds": 2 }, "run": [|{}|] } }""",
        message: "Without a timeout the program may run for 2 seconds, and policy pack 'lab' allows 1500 milliseconds. Write 1500 or less in 'timeoutMs'.",
        repair: Repair.AddMember("1500"),
        packs: Pack);

    [Theory]
    [InlineData("""{ "spec": { "run": { "timeoutMs": 1500 } } }""")]
    [InlineData("""{ "spec": { "lifetime": { "ttlSeconds": 1 }, "run": {} } }""")]
    public void Is_silent_on_the_bound(string json) => JudgeDocument.IsSilent("CELL7103", json, Pack);

    [Fact]
    public void Is_silent_on_a_time_to_live_that_is_the_bound() => JudgeDocument.IsSilent("CELL7103", """{ "spec": { "lifetime": { "ttlSeconds": 3 }, "run": {} } }""", JudgeDocument.Pack(""" "maxRunTimeoutMs": 3000 """));

    [Fact]
    public void Is_silent_on_a_cell_that_runs_nothing() => JudgeDocument.IsSilent("CELL7103", """{ "spec": { "lifetime": { "ttlSeconds": 2 } } }""", Pack);

    [Fact]
    public void Is_silent_on_a_timeout_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7103", JudgeDocument.WithHole("""{ "spec": { "run": { "timeoutMs": 1501 } } }""", "/spec/run/timeoutMs", HoleType.Integer), Pack);

    [Fact]
    public void Is_silent_on_a_time_to_live_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7103", JudgeDocument.WithHole("""{ "spec": { "lifetime": { "ttlSeconds": 2 }, "run": {} } }""", "/spec/lifetime/ttlSeconds", HoleType.Integer), Pack);
}
