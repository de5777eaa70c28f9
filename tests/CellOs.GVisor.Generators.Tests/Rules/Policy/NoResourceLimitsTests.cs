using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7108")]
public sealed class NoResourceLimitsTests
{
    private static readonly string Pack = JudgeDocument.Pack(""" "requireResourceLimits": true """);

    [Fact]
    public void Reports_no_limits() => JudgeDocument.Reports(
        "CELL7108",
        """{ "spec": { "run": [|{}|] } }""",
        message: "The program's resources are not limited, and policy pack 'lab' demands it. Write 'limits' with 'memoryMaxBytes' and 'cpuMax'.",
        packs: Pack);

    [Fact]
    public void Reports_processor_time_without_a_limit() => JudgeDocument.Reports(
        "CELL7108",
        """{ "spec": { "run": { "limits": [|{ "memoryMaxBytes": 1 }|] } } }""",
        message: "The processor time is not limited, and policy pack 'lab' demands it. Write 'cpuMax'.",
        packs: Pack);

    [Fact]
    public void Reports_memory_without_a_limit() => JudgeDocument.Reports(
        "CELL7108",
        """{ "spec": { "run": { "limits": [|{ "cpuMax": { "quotaMicros": 1000 } }|] } } }""",
        message: "The memory is not limited, and policy pack 'lab' demands it. Write 'memoryMaxBytes'.",
        packs: Pack);

    [Fact]
    public void Is_silent_on_both() => JudgeDocument.IsSilent("CELL7108", """{ "spec": { "run": { "limits": { "memoryMaxBytes": 1, "cpuMax": { "quotaMicros": 1000 } } } } }""", Pack);

    [Fact]
    public void Is_silent_on_a_cell_that_runs_nothing() => JudgeDocument.IsSilent("CELL7108", """{ "spec": {} }""", Pack);
}
