using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7039")]
public sealed class UnusableArtifactPathTests
{
    [Fact]
    public void Reports_a_way_back_up() => JudgeDocument.Reports(
        "CELL7039",
        """{ "spec": { "export": { "artifacts": [{ "name": "a", "path": [|"/out/../etc/shadow"|] }] } } }""",
        message: "The artifact's path '/out/../etc/shadow' goes back up. Write the whole path of a file in the cell, as '/out/result.json'.",
        repair: Repair.Replace("/etc/shadow"));

    [Fact]
    public void Reports_the_whole_root() => JudgeDocument.Reports(
        "CELL7039",
        """{ "spec": { "export": { "artifacts": [{ "name": "a", "path": [|"//."|] }] } } }""",
        message: "The artifact's path '//.' is the whole root filesystem. Write the whole path of a file in the cell, as '/out/result.json'.");

    [Fact]
    public void Reports_a_relative_path() => JudgeDocument.Reports(
        "CELL7039",
        """{ "spec": { "export": { "artifacts": [{ "name": "a", "path": [|"out"|] }] } } }""",
        message: "The artifact's path 'out' is relative. Write the whole path of a file in the cell, as '/out/result.json'.",
        repair: Repair.Replace("/out"));

    [Fact]
    public void Reports_nothing() => JudgeDocument.Reports(
        "CELL7039",
        """{ "spec": { "export": { "artifacts": [{ "name": "a", "path": [|""|] }] } } }""",
        message: "The artifact's path '' is empty. Write the whole path of a file in the cell, as '/out/result.json'.");

    [Theory]
    [InlineData("""{ "spec": { "export": { "artifacts": [{ "name": "a", "path": "/out/result.json" }] } } }""")]
    [InlineData("""{ "spec": { "export": { "artifacts": [{ "name": "a", "path": "/out/" }] } } }""")]
    [InlineData("""{ "spec": { "export": { "artifacts": [{ "name": "a", "path": "/..out/a..b" }] } } }""")]
    public void Is_silent_on_a_path(string json) => JudgeDocument.IsSilent("CELL7039", json);

    [Fact]
    public void Is_silent_on_a_path_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7039", JudgeDocument.WithHole("""{ "spec": { "export": { "artifacts": [{ "name": "a", "path": "" }] } } }""", "/spec/export/artifacts/0/path"));
}
