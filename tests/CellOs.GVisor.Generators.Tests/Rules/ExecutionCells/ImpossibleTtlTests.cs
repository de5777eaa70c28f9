using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7026")]
public sealed class ImpossibleTtlTests
{
    [Fact]
    public void Reports_zero() => JudgeDocument.Reports(
        "CELL7026",
        """{ "spec": { "lifetime": { "ttlSeconds": [|0|] } } }""",
        message: "A time to live of 0 seconds ends the cell before it starts. Write a number from 1 to 2147483647.");

    [Fact]
    public void Reports_a_second_too_many() => JudgeDocument.Reports(
        "CELL7026",
        """{ "spec": { "lifetime": { "ttlSeconds": [|2147483648|] } } }""",
        message: "A time to live of 2147483648 seconds is more than 68 years, which is as good as none. Write a number from 1 to 2147483647.");

    [Theory]
    [InlineData("""{ "spec": { "lifetime": { "ttlSeconds": 1 } } }""")]
    [InlineData("""{ "spec": { "lifetime": { "ttlSeconds": 2147483647 } } }""")]
    public void Is_silent_on_what_can_be_kept_to(string json) => JudgeDocument.IsSilent("CELL7026", json);

    [Theory]
    [InlineData("""{ "spec": { "lifetime": { "ttlSeconds": -1 } } }""")]
    [InlineData("""{ "spec": { "lifetime": { "ttlSeconds": 0.5 } } }""")]
    [InlineData("""{ "spec": { "lifetime": { "ttlSeconds": 1e99 } } }""")]
    public void Is_silent_on_what_is_no_such_number_at_all(string json) => JudgeDocument.IsSilent("CELL7026", json);

    [Fact]
    public void Is_silent_on_a_time_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7026", JudgeDocument.WithHole("""{ "spec": { "lifetime": { "ttlSeconds": 0 } } }""", "/spec/lifetime/ttlSeconds", HoleType.Integer));
}
