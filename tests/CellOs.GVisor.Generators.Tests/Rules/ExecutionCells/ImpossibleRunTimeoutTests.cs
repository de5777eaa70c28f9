using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7027")]
public sealed class ImpossibleRunTimeoutTests
{
    [Fact]
    public void Reports_zero() => JudgeDocument.Reports(
        "CELL7027",
        """{ "spec": { "run": { "timeoutMs": [|0|] } } }""",
        message: "A timeout of 0 milliseconds ends the program before it starts. Write a number from 1 to 2147483647000, or leave it out: the time to live holds as well.");

    [Fact]
    public void Reports_a_millisecond_too_many() => JudgeDocument.Reports(
        "CELL7027",
        """{ "spec": { "run": { "timeoutMs": [|2147483647001|] } } }""",
        message: "A timeout of 2147483647001 milliseconds is more than 68 years, which is as good as none. Write a number from 1 to 2147483647000, or leave it out: the time to live holds as well.");

    [Theory]
    [InlineData("""{ "spec": { "run": { "timeoutMs": 1 } } }""")]
    [InlineData("""{ "spec": { "run": { "timeoutMs": 2147483647000 } } }""")]
    [InlineData("""{ "spec": { "run": {} } }""")]
    public void Is_silent_on_what_can_be_kept_to(string json) => JudgeDocument.IsSilent("CELL7027", json);

    [Fact]
    public void Is_silent_on_a_time_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7027", JudgeDocument.WithHole("""{ "spec": { "run": { "timeoutMs": 0 } } }""", "/spec/run/timeoutMs", HoleType.Integer));
}
