using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7021")]
public sealed class NoProgramTests
{
    [Fact]
    public void Reports_an_empty_list() => JudgeDocument.Reports(
        "CELL7021",
        """{ "spec": { "run": { "argv": [|[]|] } } }""",
        message: "'run' names no program: 'argv' is empty. Write the program and its arguments in 'argv', or leave 'run' out of a cell that runs nothing.");

    [Fact]
    public void Reports_an_empty_program() => JudgeDocument.Reports(
        "CELL7021",
        """{ "spec": { "run": { "argv": [[|""|], "a"] } } }""",
        message: "'run' names no program: the first entry of 'argv' is empty. Write the program and its arguments in 'argv', or leave 'run' out of a cell that runs nothing.");

    [Fact]
    public void Is_silent_on_an_empty_argument() => JudgeDocument.IsSilent("CELL7021", """{ "spec": { "run": { "argv": ["/bin/echo", ""] } } }""");

    [Fact]
    public void Is_silent_on_a_cell_that_runs_nothing() => JudgeDocument.IsSilent("CELL7021", """{ "spec": {} }""");

    [Fact]
    public void Is_silent_on_a_program_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7021", JudgeDocument.WithHole("""{ "spec": { "run": { "argv": [""] } } }""", "/spec/run/argv/0"));
}
