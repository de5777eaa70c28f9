using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7102")]
public sealed class MemoryBeyondPolicyTests
{
    private static readonly string Pack = JudgeDocument.Pack(""" "maxMemoryMaxBytes": 1000 """);

    [Fact]
    public void Reports_a_byte_too_many() => JudgeDocument.Reports(
        "CELL7102",
        """{ "spec": { "run": { "limits": { "memoryMaxBytes": [|1001|] } } } }""",
        message: "The limit is 1001 bytes of memory, and policy pack 'lab' allows 1000 bytes. Write 1000 or less in 'memoryMaxBytes'.",
        repair: Repair.ReplaceNumber(1000),
        packs: Pack);

    [Fact]
    public void Reports_a_limit_that_is_misspelt() => JudgeDocument.Reports(
        "CELL7102",
        """{ "spec": { "run": { "limits": [|{ "memorymaxbytes": 1 }|] } } }""",
        packs: Pack);

    [Fact]
    public void Reports_memory_without_a_limit() => JudgeDocument.Reports(
        "CELL7102",
        """{ "spec": { "run": { "limits": [|{}|] } } }""",
        message: "The memory is not limited, and policy pack 'lab' allows 1000 bytes. Write 1000 or less in 'memoryMaxBytes'.",
        repair: Repair.AddMember("1000"),
        packs: Pack);

    [Fact]
    public void Reports_a_program_without_limits() => JudgeDocument.Reports(
        "CELL7102",
        """{ "spec": { "run": [|{}|] } }""",
        repair: Repair.AddMember("{\"memoryMaxBytes\":1000}"),
        packs: Pack);

    [Fact]
    public void Is_silent_on_the_bound() => JudgeDocument.IsSilent("CELL7102", """{ "spec": { "run": { "limits": { "memoryMaxBytes": 1000 } } } }""", Pack);

    [Fact]
    public void Is_silent_on_a_cell_that_runs_nothing() => JudgeDocument.IsSilent("CELL7102", """{ "spec": {} }""", Pack);

    [Fact]
    public void Is_silent_on_a_limit_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7102", JudgeDocument.WithHole("""{ "spec": { "run": { "limits": { "memoryMaxBytes": 1001 } } } }""", "/spec/run/limits/memoryMaxBytes", HoleType.Integer), Pack);
}
