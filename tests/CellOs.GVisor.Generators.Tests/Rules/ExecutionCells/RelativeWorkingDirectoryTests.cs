using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7025")]
public sealed class RelativeWorkingDirectoryTests
{
    [Fact]
    public void Reports_a_relative_path() => JudgeDocument.Reports(
        "CELL7025",
        """{ "spec": { "run": { "workingDirectory": [|"work"|] } } }""",
        message: "The working directory 'work' does not begin with '/'. Write the whole path, as '/work'.",
        repair: Repair.Replace("/work"));

    [Fact]
    public void Reports_nothing() => JudgeDocument.Reports(
        "CELL7025",
        """{ "spec": { "run": { "workingDirectory": [|""|] } } }""",
        repair: Repair.Replace("/"));

    [Theory]
    [InlineData("""{ "spec": { "run": { "workingDirectory": "/" } } }""")]
    [InlineData("""{ "spec": { "run": {} } }""")]
    public void Is_silent_on_an_absolute_path(string json) => JudgeDocument.IsSilent("CELL7025", json);

    [Fact]
    public void Is_silent_on_a_path_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7025", JudgeDocument.WithHole("""{ "spec": { "run": { "workingDirectory": "" } } }""", "/spec/run/workingDirectory"));
}
