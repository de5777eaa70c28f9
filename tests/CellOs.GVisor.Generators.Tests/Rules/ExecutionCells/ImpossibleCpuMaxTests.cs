using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7030")]
public sealed class ImpossibleCpuMaxTests
{
    [Fact]
    public void Reports_a_quota_below_the_least() => JudgeDocument.Reports(
        "CELL7030",
        """{ "spec": { "run": { "limits": { "cpuMax": { "quotaMicros": [|999|] } } } } }""",
        message: "The quota of 999 microseconds is out of the kernel's range. Write 1000 or more.");

    [Fact]
    public void Reports_a_quota_beyond_the_largest() => JudgeDocument.Reports(
        "CELL7030",
        """{ "spec": { "run": { "limits": { "cpuMax": { "quotaMicros": [|17592186044416|] } } } } }""");

    [Fact]
    public void Reports_a_period_out_of_its_range() => JudgeDocument.Reports(
        "CELL7030",
        """{ "spec": { "run": { "limits": { "cpuMax": { "quotaMicros": 1000, "periodMicros": [|1000001|] } } } } }""",
        message: "The period of 1000001 microseconds is out of the kernel's range. Write a number from 1000 to 1000000, such as 100000.");

    [Fact]
    public void Reports_zero() => JudgeDocument.Reports(
        "CELL7030",
        """{ "spec": { "run": { "limits": { "cpuMax": { "quotaMicros": [|0|], "periodMicros": [|0|] } } } } }""");

    [Theory]
    [InlineData("""{ "spec": { "run": { "limits": { "cpuMax": { "quotaMicros": 1000, "periodMicros": 1000 } } } } }""")]
    [InlineData("""{ "spec": { "run": { "limits": { "cpuMax": { "quotaMicros": 17592186044415, "periodMicros": 1000000 } } } } }""")]
    public void Is_silent_on_the_ends_of_the_ranges(string json) => JudgeDocument.IsSilent("CELL7030", json);

    [Fact]
    public void Is_silent_on_a_quota_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7030", JudgeDocument.WithHole("""{ "spec": { "run": { "limits": { "cpuMax": { "quotaMicros": 0 } } } } }""", "/spec/run/limits/cpuMax/quotaMicros", HoleType.Integer));
}
