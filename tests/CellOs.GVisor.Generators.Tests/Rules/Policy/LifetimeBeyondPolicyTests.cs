using CellOs.GVisor.Generators.Tests.Harness;
using CellOs.GVisor.Model;
using CellOs.GVisor.Rules;

namespace CellOs.GVisor.Generators.Tests.Rules.Policy;

[TestOf("CELL7101")]
public sealed class LifetimeBeyondPolicyTests
{
    private static readonly string Pack = JudgeDocument.Pack(""" "maxLifetimeTtlSeconds": 600 """);

    [Fact]
    public void Reports_a_second_too_many() => JudgeDocument.Reports(
        "CELL7101",
        """{ "spec": { "lifetime": { "ttlSeconds": [|601|] } } }""",
        message: "The time to live of 601 seconds is more than the 600 that policy pack 'lab' allows. Write 600 or less.",
        repair: Repair.ReplaceNumber(600),
        packs: Pack);

    [Fact]
    public void Reports_each_pack_that_is_broken() => JudgeDocument.Reports(
        "CELL7101",
        """{ "spec": { "lifetime": { "ttlSeconds": [|[|601|]|] } } }""",
        packs: [Pack, JudgeDocument.Pack(""" "maxLifetimeTtlSeconds": 60 """)]);

    [Theory]
    [InlineData("""{ "spec": { "lifetime": { "ttlSeconds": 600 } } }""")]
    [InlineData("""{ "spec": { "lifetime": { "ttlSeconds": 1 } } }""")]
    [InlineData("""{ "spec": {} }""")]
    public void Is_silent_on_the_bound(string json) => JudgeDocument.IsSilent("CELL7101", json, Pack);

    [Fact]
    public void Is_silent_without_a_pack() => JudgeDocument.IsSilent("CELL7101", """{ "spec": { "lifetime": { "ttlSeconds": 601 } } }""");

    [Fact]
    public void Is_silent_where_the_pack_has_no_such_rule() => JudgeDocument.IsSilent("CELL7101", """{ "spec": { "lifetime": { "ttlSeconds": 601 } } }""", JudgeDocument.Pack(""" "maxRunTimeoutMs": 1 """));

    [Fact]
    public void Is_silent_on_a_time_that_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7101", JudgeDocument.WithHole("""{ "spec": { "lifetime": { "ttlSeconds": 601 } } }""", "/spec/lifetime/ttlSeconds", HoleType.Integer), Pack);

    [Fact]
    public void Reports_where_the_placement_is_the_cells() => JudgeDocument.Reports(
        "CELL7101",
        """{ "spec": { "lifetime": { "ttlSeconds": [|601|] }, "placement": { "poolId": "a", "queueName": "b" } } }""",
        packs: JudgeDocument.Pack(""" "maxLifetimeTtlSeconds": 600 """, """ "placement": { "poolId": "a" }, """));

    [Fact]
    public void Reports_where_the_placement_is_empty_or_not_known() => JudgeDocument.Reports(
        "CELL7101",
        """{ "spec": { "lifetime": { "ttlSeconds": [|601|] } } }""",
        packs: JudgeDocument.Pack(""" "maxLifetimeTtlSeconds": 600 """, """ "placement": { "queueName": null, "region": "eu" }, """));

    [Theory]
    [InlineData("""{ "spec": { "lifetime": { "ttlSeconds": 601 }, "placement": { "poolId": "a" } } }""")]
    [InlineData("""{ "spec": { "lifetime": { "ttlSeconds": 601 }, "placement": { "queueName": "b" } } }""")]
    [InlineData("""{ "spec": { "lifetime": { "ttlSeconds": 601 } } }""")]
    public void Is_silent_where_the_placement_is_another(string json) => JudgeDocument.IsSilent("CELL7101", json, JudgeDocument.Pack(""" "maxLifetimeTtlSeconds": 600 """, """ "placement": { "poolId": "a", "queueName": "b" }, """));

    [Fact]
    public void Is_silent_where_the_placement_is_filled_in_later() =>
        JudgeDocument.IsSilent("CELL7101", JudgeDocument.WithHole("""{ "spec": { "lifetime": { "ttlSeconds": 601 }, "placement": { "poolId": "a" } } }""", "/spec/placement/poolId"), JudgeDocument.Pack(""" "maxLifetimeTtlSeconds": 600 """, """ "placement": { "poolId": "a" }, """));
}
