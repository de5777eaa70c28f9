using CellOs.GVisor.Generators.Tests.Harness;
using static CellOs.GVisor.Generators.Tests.Harness.CellOfDocument;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0030")]
public sealed class AttributeAgainstDocumentTests
{
    private const string Run = """, "workingDirectory": "/srv", "secretDelivery": "env", "limits": { "memoryMaxBytes": 67108864, "cpuMax": { "quotaMicros": 25000, "periodMicros": 50000 } }""";

    private const string Spec = """, "export": { "artifacts": [{ "name": "out", "path": "/srv/out" }] }, "policy": { "packId": "team" }, "placement": { "poolId": "blue" }, "correlation": { "platform": "ci" }""";

    private static readonly ConfigFile Pack = new(
        "/src/team.policy.json", """{ "apiVersion": "cellos.io/v1", "kind": "PolicyPack", "spec": { "id": "team", "rules": {} } }""");

    [Theory]
    [InlineData("[Lifetime(TtlSeconds = [|10|])]", "10", "/spec/lifetime/ttlSeconds", "60")]
    [InlineData("[Process([|\"/bin/false\"|])]", "[\"/bin/false\"]", "/spec/run/argv", "[\"/bin/true\"]")]
    [InlineData("[Process([|\"/bin/true\"|], \"-x\")]", "[\"/bin/true\", \"-x\"]", "/spec/run/argv", "[\"/bin/true\"]")]
    [InlineData("[Process(WorkingDirectory = [|\"/tmp\"|])]", "'/tmp'", "/spec/run/workingDirectory", "'/srv'")]
    [InlineData("[Limits(MemoryBytes = [|1 << 20|])]", "1048576", "/spec/run/limits/memoryMaxBytes", "67108864")]
    [InlineData("[Limits(Cpus = [|0.25|])]", "25000 of 100000 microseconds", "/spec/run/limits/cpuMax/quotaMicros", "25000 of 50000 microseconds")]
    [InlineData("[Export(\"out\", [|\"/srv/other\"|])]", "'/srv/other'", "/spec/export/artifacts/0/path", "'/srv/out'")]
    [InlineData("[PolicyPack([|\"other\"|])]", "'other'", "/spec/policy/packId", "'team'")]
    [InlineData("[Placement(PoolId = [|\"red\"|])]", "'red'", "/spec/placement/poolId", "'blue'")]
    [InlineData("[ConfigJson(\"/process/cwd\", [|\"\\\"/tmp\\\"\"|])]", "'/tmp'", "/spec/run/workingDirectory", "'/srv'")]
    [InlineData("[[|ConfigJson(\"/linux/resources/memory\", \"null\")|]]", "nothing of it", "/spec/run/limits/memoryMaxBytes", "67108864")]
    [InlineData("[[|ConfigJson(\"/linux/resources/cpu\", \"null\")|]]", "nothing of it", "/spec/run/limits/cpuMax/quotaMicros", "25000 of 50000 microseconds")]
    public Task Reports_an_attribute_that_says_otherwise(string attribute, string own, string place, string declared) => CellOfDocument.ReportsAsync(
        "CELL0030",
        DocumentWith(run: Run, spec: Spec),
        attribute,
        message: $"This says {own}, but '{place}' in 'x.cell.json' says {declared}. Say it in the document only.",
        others: Pack);

    [Theory]
    [InlineData("[[|Limit(CellLimit.MemoryBytes)|]] public long Value { get; init; }", "/spec/run/limits/memoryMaxBytes", "67108864")]
    [InlineData("[[|Limit(CellLimit.Cpus)|]] public double? Value { get; init; }", "/spec/run/limits/cpuMax/quotaMicros", "25000 of 50000 microseconds")]
    [InlineData("[[|Correlation(CellCorrelation.Platform)|]] public string? Value { get; init; }", "/spec/correlation/platform", "'ci'")]
    public Task Reports_a_property_for_what_the_document_fixes(string member, string place, string declared) => CellOfDocument.ReportsAsync(
        "CELL0030",
        DocumentWith(run: Run, spec: Spec),
        "",
        member,
        $"This says the value of 'Value', but '{place}' in 'x.cell.json' says {declared}. Say it in the document only.",
        Pack);

    [Fact]
    public Task Reports_a_long_command_in_short() => CellOfDocument.ReportsAsync(
        "CELL0030",
        DocumentWith(run: Run),
        $"[Process([|\"/bin/sh\"|], \"-c\", \"{new string('x', 200)}\")]",
        message: $"This says [\"/bin/sh\", \"-c\", \"{new string('x', 61)}..., but '/spec/run/argv' in 'x.cell.json' says [\"/bin/true\"]. Say it in the document only.");

    [Theory]
    [InlineData("[Lifetime(TtlSeconds = 60)]", "")]
    [InlineData("[Process(\"/bin/true\", WorkingDirectory = \"/srv\")]", "")]
    [InlineData("[Process(\"/bin/true\")]", "[Argument] public string Value { get; init; } = \"\";")]
    [InlineData("", "[Argument] public string Value { get; init; } = \"\"; [Option(\"--x\")] public bool More { get; init; }")]
    [InlineData("[Limits(MemoryBytes = 64 << 20, Cpus = 0.5)]", "")]
    [InlineData("[Export(\"out\", \"/srv/out\"), PolicyPack(\"team\"), Placement(PoolId = \"blue\")]", "")]
    [InlineData("[Export(\"more\", \"/srv/more\"), Placement(QueueName = \"slow\"), Limits(Pids = 64)]", "[Correlation(CellCorrelation.TenantId)] public string? Tenant { get; init; }")]
    [InlineData("[ConfigJson(\"/process/oomScoreAdj\", \"100\")]", "[Limit(CellLimit.Pids)] public long Value { get; init; }")]
    public Task Is_silent_on_what_says_the_same_or_more(string attributes, string members) =>
        CellOfDocument.IsSilentAsync(DocumentWith(run: Run, spec: Spec), attributes, members, Pack);
}
