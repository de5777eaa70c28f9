using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.ExecutionCells;

[TestOf("CELL7012")]
public sealed class MissingMemberTests
{
    [Fact]
    public void Reports_a_document_without_a_version() => JudgeDocument.Reports(
        "CELL7012",
        """[|{"kind":"ExecutionCell","spec":{"id":"a","authority":{},"lifetime":{"ttlSeconds":1}}}|]""",
        message: "The document has no 'apiVersion'. Write \"cellos.io/v1\".",
        repair: Repair.AddMember("\"cellos.io/v1\""));

    [Fact]
    public void Reports_a_document_without_a_time_to_live() => JudgeDocument.Reports(
        "CELL7012",
        """{"apiVersion":"cellos.io/v1","kind":"ExecutionCell","spec":[|{"id":"a","authority":{}}|]}""",
        message: "'/spec' has no 'lifetime'. Write how many seconds the cell may live.");

    [Fact]
    public void Reports_a_null() => JudgeDocument.Reports(
        "CELL7012",
        """{"apiVersion":"cellos.io/v1","kind":"ExecutionCell","spec":{"id":"a","authority":{},"lifetime":[|{"ttlSeconds":null}|]}}""",
        message: "'/spec/lifetime' has no 'ttlSeconds'. Write how many seconds the cell may live.");

    [Fact]
    public void Reports_a_document_without_authority() => JudgeDocument.Reports(
        "CELL7012",
        """{"apiVersion":"cellos.io/v1","kind":"ExecutionCell","spec":[|{"id":"a","lifetime":{"ttlSeconds":1}}|]}""",
        message: "'/spec' has no 'authority'. Write {}.",
        repair: Repair.AddMember("{}"));

    [Fact]
    public void Reports_what_a_part_needs() => JudgeDocument.Reports(
        "CELL7012",
        """{"apiVersion":"cellos.io/v1","kind":"ExecutionCell","spec":{"id":"a","authority":{"egressRules":[[|{"port":1}|]]},"lifetime":{"ttlSeconds":1},"run":[|{"limits":{"cpuMax":[|{}|]}}|],"export":{"artifacts":[[|{"name":"b"}|]]}}}""");

    [Fact]
    public void Reports_a_policy_pack_without_rules() => JudgeDocument.ReportsInPack(
        "CELL7012",
        """{"apiVersion":"cellos.io/v1","kind":"PolicyPack","spec":[|{"id":"a"}|]}""",
        message: "'/spec' has no 'rules'. Write {}.",
        repair: Repair.AddMember("{}"));

    [Fact]
    public void Is_silent_on_the_least_document() => JudgeDocument.IsSilent("CELL7012", """{"apiVersion":"cellos.io/v1","kind":"ExecutionCell","spec":{"id":"a","authority":{},"lifetime":{"ttlSeconds":1}}}""");

    [Fact]
    public void Reports_what_is_only_misspelt() => JudgeDocument.Reports(
        "CELL7012",
        """{"apiVersion":"cellos.io/v1","kind":"ExecutionCell","spec":{[|"ID"|]:"a","authority":{},"lifetime":{[|"ttlSecond"|]:1}}}""",
        message: "'/spec' has no 'id'. Write it so, and not as 'ID'.",
        repair: Repair.RenameMember("id"));

    [Fact]
    public void Is_silent_on_what_has_another_type() => JudgeDocument.IsSilent("CELL7012", """{"apiVersion":"cellos.io/v1","kind":"ExecutionCell","spec":{"id":1,"authority":[],"lifetime":{"ttlSeconds":"1"},"run":{"argv":{}}}}""");

    [Fact]
    public void Is_silent_on_the_least_policy_pack() => JudgeDocument.IsSilentInPack("CELL7012", """{"apiVersion":"cellos.io/v1","kind":"PolicyPack","spec":{"id":"a","rules":{}}}""");
}
