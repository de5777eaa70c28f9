using System.Buffers;
using System.Text;
using System.Text.Json;
using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Tests.ExecutionCells;

/// <summary>ExecutionCell documents as programs see them.</summary>
public sealed class ExecutionCellDocumentTests
{
    public static TheoryData<string> Cells => [.. Examples.Cells];

    [Theory]
    [MemberData(nameof(Cells))]
    public void An_example_is_read_and_written_back_byte_by_byte(string name)
    {
        var text = Examples.Read(name);
        Assert.Equal(Encoding.UTF8.GetString(text), Encoding.UTF8.GetString(ExecutionCellDocument.Parse(text).ToUtf8Bytes()));
    }

    [Fact]
    public void Every_member_is_read()
    {
        var spec = ExecutionCellDocument.Parse(Examples.Read("everything.cell.json")).Spec;
        Assert.Equal("nightly.build_7", spec.Id);
        Assert.Equal(["AWS_WEB_IDENTITY", "REGISTRY_TOKEN"], spec.Authority!.SecretRefs!);
        Assert.Equal([new("api.example.com", 443, "tcp"), ("10.0.0.7", 8443, null)], spec.Authority.EgressRules!.Select(static rule => (rule.Host, rule.Port, rule.Protocol)));
        Assert.Equal(3600u, spec.Lifetime!.TtlSeconds);
        Assert.Equal(["/opt/build/run", "--target=größte & <kleinste>", "\"quoted\" \\ \t 😀"], spec.Run!.Argv);
        Assert.Equal("/work", spec.Run.WorkingDirectory);
        Assert.Equal(1800000u, spec.Run.TimeoutMs);
        Assert.Equal(268435456u, spec.Run.Limits!.MemoryMaxBytes);
        Assert.Equal((50000u, 100000u), (spec.Run.Limits.CpuMax!.QuotaMicros, spec.Run.Limits.CpuMax.PeriodMicros));
        Assert.Equal(SecretDelivery.RuntimeLeasedBroker, spec.Run.SecretDelivery);
        Assert.Equal([("report.json", "/out/report.json"), ("logs", "/out/logs")], spec.Export!.Artifacts!.Select(static artifact => (artifact.Name, artifact.Path)));
        Assert.Equal("sts.example.com", spec.Identity!.Audience);
        Assert.Equal(("build-farm", "1.4.0"), (spec.Policy!.PackId, spec.Policy.PackVersion));
        Assert.Equal(("pool-a", "builds", "nightly"), (spec.Placement!.PoolId, spec.Placement.KubernetesNamespace, spec.Placement.QueueName));
        var correlation = spec.Correlation!;
        Assert.Equal(("farm-7", "2026-11-30/17", "17", "acme-eu"), (correlation.Platform, correlation.ExternalRunId, correlation.ExternalJobId, correlation.TenantId));
        Assert.Equal(["branch", ""], correlation.Labels!.Keys);
        Assert.Equal("urn:farm:corr:01JDZ3K6Q5S8N4V2W7X9Y0ABCD", correlation.CorrelationId);
    }

    [Fact]
    public void Unknown_members_are_kept_and_reported_with_their_places()
    {
        var text = Examples.Read("unknown-members.cell.json");
        Assert.True(ExecutionCellDocument.TryParse(text, out var document, out var findings));
        Assert.Equal("full", document.Spec.UnknownMembers!["telemetry"].GetProperty("level").GetString());
        Assert.Equal(JsonValueKind.Null, document.Spec.Authority!.EgressRules![0].UnknownMembers!["note"].ValueKind);
        Assert.Equal(
            [
                ("CELL7017", "/spec/authority/egressRules/0/note", 11, 11),
                ("CELL7017", "/spec/authority/filesystem", 14, 7),
                ("CELL7017", "/spec/run/niceness", 28, 7),
                ("CELL7017", "/spec/run/huge", 29, 7),
                ("CELL7017", "/spec/telemetry", 31, 5),
                ("CELL7017", "/spec/ingress", 39, 5),
                ("CELL7017", "/metadata", 48, 3),
            ],
            findings.Select(static finding => (finding.RuleId, finding.JsonPointer, finding.Line, finding.Column)));
    }

    [Fact]
    public void An_explicit_null_is_left_out_when_it_is_written()
    {
        var text = Text("""{"apiVersion":"cellos.io/v1","kind":"ExecutionCell","spec":{"id":"a","authority":{},"lifetime":{"ttlSeconds":1},"run":null,"correlation":null}}""");
        var document = ExecutionCellDocument.Parse(text);
        Assert.Null(document.Spec.Run);
        Assert.DoesNotContain("null", Encoding.UTF8.GetString(document.ToUtf8Bytes()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_with_errors_is_refused_with_the_place_of_the_first()
    {
        var text = Text("""
            {
              "apiVersion": "cellos.io/v1",
              "kind": "ExecutionCell",
              "spec": {
                "id": "demo cell", "telemetry": true,
                "authority": {},
                "lifetime": { "ttlSeconds": 0 },
                "run": { "argv": [] }
              }
            }
            """);
        var refused = Assert.Throws<ExecutionCellDocumentException>(() => ExecutionCellDocument.Parse(text));
        Assert.Equal(CellErrorKind.InvalidDocument, refused.Kind);
        Assert.Equal(
            "The text is no valid ExecutionCell document. CELL7020 at '/spec/id' (line 5, column 11): The cell's id 'demo cell' has a character that is not allowed where it stands. " +
            "Use 1 to 128 ASCII letters, digits, '.', '_' and '-', a letter or digit first and no '..'. There are 2 more errors.",
            refused.Message);
        Assert.Equal(
            [
                ("CELL7020", RuleSeverity.Error, "/spec/id", 5, 11),
                ("CELL7017", RuleSeverity.Info, "/spec/telemetry", 5, 24),
                ("CELL7026", RuleSeverity.Error, "/spec/lifetime/ttlSeconds", 7, 33),
                ("CELL7021", RuleSeverity.Error, "/spec/run/argv", 8, 22),
            ],
            refused.Findings.Select(static finding => (finding.RuleId, finding.Severity, finding.JsonPointer, finding.Line, finding.Column)));
        Assert.Equal(refused.Findings, ExecutionCellDocument.Validate(text));
        Assert.False(ExecutionCellDocument.TryParse(text, out var document, out var findings));
        Assert.Null(document);
        Assert.Equal(refused.Findings, findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}x")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"\\udc00\":1}")]
    public void What_is_no_object_is_one_finding(string text)
    {
        var refused = Assert.Throws<ExecutionCellDocumentException>(() => ExecutionCellDocument.Parse(Text(text)));
        Assert.Equal("CELL7010", Assert.Single(refused.Findings).RuleId);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        byte[] text = [.. "{ \"a\": \""u8, 0xC3, 0x28, .. "\" }"u8];
        var refused = Assert.Throws<ExecutionCellDocumentException>(() => ExecutionCellDocument.Parse(text));
        Assert.Equal(("CELL7010", 1, 8), Assert.Single(refused.Findings) is var finding ? (finding.RuleId, finding.Line, finding.Column) : default);
    }

    [Fact]
    public void A_byte_order_mark_is_refused_and_what_follows_it_judged()
    {
        byte[] text = [0xEF, 0xBB, 0xBF, .. Examples.Read("unknown-members.cell.json")];
        var refused = Assert.Throws<ExecutionCellDocumentException>(() => ExecutionCellDocument.Parse(text));
        Assert.Contains("it starts with a byte order mark", refused.Message, StringComparison.Ordinal);
        Assert.Equal("CELL7010", refused.Findings[0].RuleId);
        Assert.Equal(8, refused.Findings.Count);
    }

    [Fact]
    public void Depth_is_bounded()
    {
        var deep = ExecutionCellDocument.Validate(Text(string.Concat(Enumerable.Repeat("{\"spec\":", 100_000))));
        Assert.Equal("CELL7010", Assert.Single(deep).RuleId);
        Assert.Contains(ExecutionCellDocument.Validate(Nested(63)), static finding => finding.RuleId == "CELL7012");
        Assert.Equal("CELL7010", Assert.Single(ExecutionCellDocument.Validate(Nested(64))).RuleId);

        static byte[] Nested(int depth) => Text("{\"spec\":" + new string('[', depth) + new string(']', depth) + "}");
    }

    [Fact]
    public void What_is_made_in_code_is_judged_before_it_is_written()
    {
        var document = new ExecutionCellDocument
        {
            Spec = new() { Id = "a b", Authority = new(), Lifetime = new() { TtlSeconds = 1 }, UnknownMembers = new Dictionary<string, JsonElement> { ["id"] = JsonElement.Parse("1"u8) } },
        };
        var output = new ArrayBufferWriter<byte>();
        var refused = Assert.Throws<ExecutionCellDocumentException>(() => document.WriteTo(output));
        Assert.StartsWith("This is no valid ExecutionCell document. CELL7015 at '/spec/id' (line 5, column 5): ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(["CELL7015", "CELL7013"], refused.Findings.Select(static finding => finding.RuleId).Order().Reverse());
        Assert.Equal(0, output.WrittenCount);
    }

    // An attribute cannot hold such a text.
    [Theory]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public void Half_a_surrogate_pair_is_not_written(int code)
    {
        var half = $"a{(char)code}b";
        ExecutionCellDocument[] documents =
        [
            Minimal with { Spec = Minimal.Spec with { Run = new() { Argv = ["/bin/echo", half] } } },
            Minimal with { Spec = Minimal.Spec with { Correlation = new() { Labels = new Dictionary<string, string> { [half] = "a" } } } },
            Minimal with { UnknownMembers = new Dictionary<string, JsonElement> { [half] = JsonElement.Parse("1"u8) } },
        ];
        Assert.All(documents, static document => Assert.Equal(
            "This is no valid ExecutionCell document. CELL7010 at '' (line 1, column 1): The document cannot be read: there can be no text of it: A text holds half a surrogate pair. " +
            "Write one JSON object in UTF-8.",
            Assert.Throws<ExecutionCellDocumentException>(document.ToUtf8Bytes).Message));
    }

    [Fact]
    public void An_unknown_member_without_a_value_is_not_written()
    {
        var document = Minimal with { UnknownMembers = new Dictionary<string, JsonElement> { ["a"] = default } };
        Assert.Throws<ExecutionCellDocumentException>(document.ToUtf8Bytes);
        document = Minimal with { UnknownMembers = new Dictionary<string, JsonElement> { ["a"] = JsonElement.Parse("\"\\ud800\"") } };
        Assert.Throws<ExecutionCellDocumentException>(document.ToUtf8Bytes);
    }

    [Fact]
    public void Too_deep_an_unknown_member_is_not_written()
    {
        var json = new string('[', 63) + new string(']', 63);
        var document = Minimal with { UnknownMembers = new Dictionary<string, JsonElement> { ["deep"] = JsonElement.Parse(json) } };
        Assert.Equal(document.ToUtf8Bytes(), ExecutionCellDocument.Parse(document.ToUtf8Bytes()).ToUtf8Bytes());

        var deeper = Minimal with { UnknownMembers = new Dictionary<string, JsonElement> { ["deep"] = JsonElement.Parse("[" + json + "]") } };
        Assert.Throws<ExecutionCellDocumentException>(deeper.ToUtf8Bytes);
    }

    [Fact]
    public void A_document_is_held_to_policy_packs_as_it_is_read()
    {
        var pack = PolicyPack.Parse(Examples.Read("build-farm.policy.json"));
        var text = Examples.Read("everything.cell.json");
        Assert.Equal("nightly.build_7", ExecutionCellDocument.Parse(text, pack).Spec.Id);

        var longer = Text(Encoding.UTF8.GetString(text).Replace("\"ttlSeconds\": 3600", "\"ttlSeconds\": 3601", StringComparison.Ordinal));
        Assert.Equal("nightly.build_7", ExecutionCellDocument.Parse(longer).Spec.Id);
        var refused = Assert.Throws<ExecutionCellDocumentException>(() => ExecutionCellDocument.Parse(longer, pack));
        Assert.Contains(
            "CELL7101 at '/spec/lifetime/ttlSeconds' (line 24, column 21): The time to live of 3601 seconds is more than the 3600 that policy pack 'build-farm' allows.",
            refused.Message,
            StringComparison.Ordinal);

        var other = Text(Encoding.UTF8.GetString(text).Replace("\"packId\": \"build-farm\"", "\"packId\": \"other\"", StringComparison.Ordinal));
        Assert.Equal("CELL7112", Assert.Single(ExecutionCellDocument.Validate(other, pack)).RuleId);
        Assert.Empty(ExecutionCellDocument.Validate(other));
    }

    private static ExecutionCellDocument Minimal => new() { Spec = new() { Id = "a", Authority = new(), Lifetime = new() { TtlSeconds = 1 } } };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
