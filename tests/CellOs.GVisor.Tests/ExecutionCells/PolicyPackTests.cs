using System.Text;
using System.Text.Json;
using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Tests.ExecutionCells;

/// <summary>Policy packs as programs see them.</summary>
public sealed class PolicyPackTests
{
    public static TheoryData<string> Packs => [.. Examples.Packs];

    private static ExecutionCellDocument Everything => ExecutionCellDocument.Parse(Examples.Read("everything.cell.json"));

    private static PolicyPack BuildFarm => PolicyPack.Parse(Examples.Read("build-farm.policy.json"));

    [Theory]
    [MemberData(nameof(Packs))]
    public void An_example_is_read_and_written_back_byte_by_byte(string name)
    {
        var text = Examples.Read(name);
        Assert.Equal(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(PolicyPack.Parse(text).ToUtf8Bytes()));
    }

    [Fact]
    public void Every_member_is_read()
    {
        var spec = BuildFarm.Spec;
        Assert.Equal(("build-farm", "What builds may do.", "1.4.0", "pool-a"), (spec.Id, spec.Description, spec.Version, spec.Placement!.PoolId));
        Assert.Equal((3600ul, 268435456ul, 1800000ul), (spec.Rules.MaxLifetimeTtlSeconds, spec.Rules.MaxMemoryMaxBytes, spec.Rules.MaxRunTimeoutMs));
        Assert.Equal((true, false, true, true), (spec.Rules.RequireEgressDeclared, spec.Rules.ForbidOutboundEgressRules, spec.Rules.RequireRuntimeSecretDelivery, spec.Rules.RequireResourceLimits));
        Assert.Equal((true, true), (spec.Rules.FlagDnsEgressWithoutAcknowledgment, spec.Rules.RequireDnsEgressJustification));
        Assert.Equal(["*.example.com", "10.0.0.7"], spec.Rules.AllowedEgressHosts!);
        Assert.Equal(["AWS_WEB_IDENTITY", "REGISTRY_TOKEN"], spec.Rules.SecretRefAllowlist!["builds"]);
    }

    [Fact]
    public void What_keeps_the_policy_passes()
    {
        Assert.Empty(BuildFarm.Check(Everything));
        BuildFarm.Enforce(Everything);
    }

    [Fact]
    public void What_breaks_it_is_refused_with_every_place()
    {
        var document = Everything with
        {
            Spec = Everything.Spec with
            {
                Lifetime = new() { TtlSeconds = 3601 },
                Run = Everything.Spec.Run! with { SecretDelivery = SecretDelivery.Env, Limits = null },
                Authority = new() { SecretRefs = ["ADMIN"], EgressRules = [new() { Host = "example.org", Port = 53 }] },
            },
        };
        (string, string)[] broken =
        [
            ("CELL7111", "/spec/authority/secretRefs/0"),
            ("CELL7109", "/spec/authority/egressRules/0"),
            ("CELL7110", "/spec/authority/egressRules/0"),
            ("CELL7106", "/spec/authority/egressRules/0/host"),
            ("CELL7101", "/spec/lifetime/ttlSeconds"),
            ("CELL7102", "/spec/run/limits"),
            ("CELL7108", "/spec/run/limits"),
            ("CELL7107", "/spec/run/secretDelivery"),
        ];
        Assert.Equal(broken, BuildFarm.Check(document).Select(static finding => (finding.RuleId, finding.JsonPointer)));

        var refused = Assert.Throws<ExecutionCellDocumentException>(() => BuildFarm.Enforce(document));
        Assert.StartsWith("The document breaks policy pack 'build-farm'. CELL7111 at '/spec/authority/secretRefs/0' (line 8, column 9): ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(broken, refused.Findings.Select(static finding => (finding.RuleId, finding.JsonPointer)));
    }

    [Fact]
    public void A_pack_for_another_place_does_not_apply()
    {
        var elsewhere = Everything with { Spec = Everything.Spec with { Lifetime = new() { TtlSeconds = 3601 }, Placement = new() { PoolId = "pool-b" } } };
        Assert.Empty(BuildFarm.Check(elsewhere));
    }

    [Fact]
    public void A_document_that_names_another_pack_is_held_to_this_one_as_well()
    {
        var document = Everything with { Spec = Everything.Spec with { Policy = new() { PackId = "other" } } };
        Assert.Empty(BuildFarm.Check(document));
        Assert.Single(BuildFarm.Check(document with { Spec = document.Spec with { Lifetime = new() { TtlSeconds = 3601 } } }));
    }

    [Fact]
    public void A_text_with_errors_is_refused_with_the_place_of_the_first()
    {
        var text = """{"apiVersion":"cellos.io/v1","kind":"PolicyPack","spec":{"id":"a","version":"1","rules":{"maxTtl":1}}}"""u8.ToArray();
        var refused = Assert.Throws<ExecutionCellDocumentException>(() => PolicyPack.Parse(text));
        Assert.Equal(
            "The text is no valid policy pack. CELL7040 at '/spec/version' (line 1, column 77): '1' is not a version of three numbers and perhaps a prerelease. " +
            "Write it as '1.2.3' or '1.2.3-rc.1'. There is one more error.",
            refused.Message);
        Assert.Equal(["CELL7040", "CELL7151"], refused.Findings.Select(static finding => finding.RuleId));
        Assert.False(PolicyPack.TryParse(text, out var pack, out var findings));
        Assert.Null(pack);
        Assert.Equal(refused.Findings, findings);
        Assert.Equal(findings, PolicyPack.Validate(text));
    }

    [Fact]
    public void A_pack_that_is_made_in_code_and_is_not_valid_holds_nothing_to_itself()
    {
        var pack = new PolicyPack { Spec = new() { Id = "a b", Rules = new() } };
        Assert.Throws<ExecutionCellDocumentException>(() => pack.Check(Everything));
        Assert.Throws<ExecutionCellDocumentException>(() => ExecutionCellDocument.Validate(Examples.Read("minimal.cell.json"), pack));
        Assert.Throws<ExecutionCellDocumentException>(() => BuildFarm.Check(Everything with { Kind = "Other" }));
    }

    [Fact]
    public void An_unknown_rule_in_code_is_refused_too()
    {
        var pack = new PolicyPack { Spec = new() { Id = "a", Rules = new() { UnknownMembers = new Dictionary<string, JsonElement> { ["maxTtl"] = JsonElement.Parse("1"u8) } } } };
        Assert.Contains("CELL7151", Assert.Throws<ExecutionCellDocumentException>(pack.ToUtf8Bytes).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.4.0", "1.4.0", false)]
    [InlineData("1.4.0", "1.4.1", true)]
    [InlineData("1.10.0", "1.9.0", false)]
    [InlineData("1.4.0-rc.1", "1.4.0", true)]
    [InlineData("1.4.0", "1.4.0-rc.1", false)]
    [InlineData("1.4.0-rc.2", "1.4.0-rc.10", true)]
    [InlineData("1.4.0-rc", "1.4.0-rc.1", true)]
    [InlineData("1.4.0-1", "1.4.0-alpha", true)]
    [InlineData("1.4.0-beta", "1.4.0-alpha", false)]
    [InlineData("99999999999999999999.0.0", "100000000000000000000.0.0", true)]
    [InlineData(null, "9.9.9", false)]
    public void Versions_are_compared_as_semantic_versioning_has_it(string? own, string floor, bool isOlder) =>
        Assert.Equal(isOlder, new PolicyPack { Spec = new() { Id = "a", Version = own, Rules = new() } }.IsOlderThan(floor));

    [Theory]
    [InlineData("")]
    [InlineData("1.4")]
    [InlineData("1.4.0+7")]
    public void A_floor_that_is_no_version_is_the_callers_error(string floor) => Assert.Throws<ArgumentException>(nameof(floor), () => BuildFarm.IsOlderThan(floor));
}
