using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7032")]
public sealed class RepeatedEntryTests
{
    [Fact]
    public void Reports_a_secret() => JudgeDocument.Reports(
        "CELL7032",
        """{ "spec": { "authority": { "secretRefs": ["A", "B", [|"A"|]] } } }""",
        message: "The secret 'A' is listed before. Remove this one.",
        repair: Repair.Remove());

    [Fact]
    public void Reports_an_egress_rule() => JudgeDocument.Reports(
        "CELL7032",
        """{ "spec": { "authority": { "egressRules": [{ "host": "a", "port": 1 }, [|{ "port": 1, "host": "a" }|]] } } }""",
        message: "The egress rule for 'a' is listed before. Remove this one.",
        repair: Repair.Remove());

    [Fact]
    public void Reports_the_name_of_an_artifact() => JudgeDocument.Reports(
        "CELL7032",
        """{ "spec": { "export": { "artifacts": [{ "name": "a", "path": "/b" }, { "name": [|"a"|], "path": "/c" }] } } }""",
        message: "An artifact 'a' is listed before. Give this one another name: its file would overwrite the other's.");

    [Fact]
    public void Reports_one_in_a_long_list() => JudgeDocument.Reports(
        "CELL7032",
        $$"""{ "spec": { "authority": { "secretRefs": [{{string.Join(", ", Enumerable.Range(0, 1000).Select(static i => $"\"S{i}\""))}}, [|"S500"|]] } } }""");

    [Theory]
    [InlineData("""{ "spec": { "authority": { "egressRules": [{ "host": "a" }, { "host": "a", "port": 1 }, { "host": "a", "port": 2 }, { "host": "a", "port": 2, "protocol": "tcp" }] } } }""")]
    [InlineData("""{ "spec": { "authority": { "egressRules": [{ "host": "a", "why": 1 }, { "host": "a", "why": 1 }] } } }""")]
    public void Is_silent_on_egress_rules_that_differ(string json) => JudgeDocument.IsSilent("CELL7032", json);

    [Fact]
    public void Is_silent_on_different_names() => JudgeDocument.IsSilent("CELL7032", """{ "spec": { "authority": { "secretRefs": ["A", "a"] }, "export": { "artifacts": [{ "name": "a", "path": "/b" }, { "name": "b", "path": "/b" }] } } }""");

    [Fact]
    public void Is_silent_on_a_secret_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7032", JudgeDocument.WithHole("""{ "spec": { "authority": { "secretRefs": ["A", "A"] } } }""", "/spec/authority/secretRefs/1"));
}
