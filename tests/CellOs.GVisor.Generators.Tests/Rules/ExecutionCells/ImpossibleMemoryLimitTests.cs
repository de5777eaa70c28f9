using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7029")]
public sealed class ImpossibleMemoryLimitTests
{
    [Fact]
    public void Reports_zero() => JudgeDocument.Reports(
        "CELL7029",
        """{ "spec": { "run": { "limits": { "memoryMaxBytes": [|0|] } } } }""",
        message: "A limit of 0 bytes of memory leaves nothing to run in. Write what the program needs, at most 9223372036854775807, or leave it out for no limit.");

    [Fact]
    public void Reports_what_64_bits_with_a_sign_do_not_hold() => JudgeDocument.Reports(
        "CELL7029",
        """{ "spec": { "run": { "limits": { "memoryMaxBytes": [|9223372036854775808|] } } } }""",
        message: "A limit of 9223372036854775808 bytes of memory is more than the kernel can count. Write what the program needs, at most 9223372036854775807, or leave it out for no limit.");

    [Theory]
    [InlineData("""{ "spec": { "run": { "limits": { "memoryMaxBytes": 1 } } } }""")]
    [InlineData("""{ "spec": { "run": { "limits": { "memoryMaxBytes": 9223372036854775807 } } } }""")]
    public void Is_silent_on_what_can_be_set(string json) => JudgeDocument.IsSilent("CELL7029", json);

    [Fact]
    public void Is_silent_on_a_limit_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7029", JudgeDocument.WithHole("""{ "spec": { "run": { "limits": { "memoryMaxBytes": 0 } } } }""", "/spec/run/limits/memoryMaxBytes", HoleType.Integer));
}
