using System.Buffers;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Generators.Tests.Harness;
using VerifyXunit;

namespace CellOs.GVisor.Generators.Tests.Running;

/// <summary>The ExecutionCell document of a cell: what a supervisor is handed says what its attributes say.</summary>
public sealed class ExecutionCellTests
{
    private const string Source = """
        [Cell("everything"), Process("/bin/sh", "-c", "echo \"é 😀 <&>\u2028\"", WorkingDirectory = "/srv"), Rootfs("rootfs")]
        [Limits(MemoryBytes = 64 << 20, Cpus = 0.25, Pids = 32), Lifetime(TtlSeconds = 10)]
        [Export("out.txt", "/srv/out"), Export("log", "/srv/log")]
        [Placement(PoolId = "blue", KubernetesNamespace = "lab", QueueName = "slow"), PolicyPack("team")]
        public partial class Everything
        {
            [Argument] public string Text { get; set; } = "plain, \"quoted\", \n, \t, \u007f, ä, 😀, \u2028, \uE000, </&'";
            [Argument] public Level Level { get; set; } = Level.Half;
            [Argument] public string[] Items { get; set; } = ["a", "b"];
            [Option("--n")] public int? Number { get; set; } = 5;
            [Option("--verbose")] public bool Verbose { get; set; } = true;
            [Option("--date=")] public DateTimeOffset Date { get; set; } = DateTimeOffset.UnixEpoch;
            [EnvironmentVariable("MODE")] public string Mode { get; set; } = "slow";
            [BindMount("/data")] public string Data { get; set; } = "/srv/in";
            [Secret("/run/secrets/token", Alias = "TOKEN")] public string Token { get; set; } = "hunter2";
            [Secret("/run/secrets/key")] public byte[]? Key { get; set; } = [1];
            [Correlation(CellCorrelation.Platform)] public string Platform { get; set; } = "ci";
            [Correlation(CellCorrelation.ExternalRunId)] public string? Run { get; set; } = "run-1";
            [Correlation(CellCorrelation.ExternalJobId)] public string? Job { get; set; }
            [Correlation(CellCorrelation.TenantId)] public string? Tenant { get; set; } = "tenant-1";
            [Correlation(CellCorrelation.CorrelationId)] public string? Correlation { get; set; } = "urn:a:corr:1";
        }

        public enum Level { Off, [System.Runtime.Serialization.EnumMember(Value = "½ \"half\"")] Half }

        [Cell("least"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Least;

        [Cell("limits"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Limits
        {
            [Limit(CellLimit.MemoryBytes)] public long? Memory { get; set; }
            [Limit(CellLimit.Cpus)] public double? Cpus { get; set; }
            [Secret("/run/secrets/key")] public string? Key { get; set; }
            [Correlation(CellCorrelation.TenantId)] public string? Tenant { get; set; }
        }

        [Cell("variables"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Variables
        {
            [Secret(EnvironmentVariable = "TOKEN")] public string Token { get; set; } = "";
            [Secret(EnvironmentVariable = "KEY", Alias = "OTHER")] public string? Key { get; set; }
        }

        [Cell("unlimited"), Process("/bin/true"), Rootfs("rootfs"), ConfigJson("/linux/resources", "{ \"memory\": { \"limit\": -1 }, \"cpu\": { \"quota\": -1 } }")]
        public partial class Unlimited;

        [Cell("raw"), Process("/bin/true"), Rootfs("rootfs"), ConfigJson("/process/args/-", "\"more\"")]
        public partial class Raw;
        """;

    private const string Pack = """{ "apiVersion": "cellos.io/v1", "kind": "PolicyPack", "spec": { "id": "team", "rules": { "requireResourceLimits": true } } }""";

    private static readonly Lazy<Assembly> Cells = new(static () => LoadedCell.Load([Source], [new ConfigFile("/src/team.policy.json", Pack)]));

    public static TheoryData<string> Types => ["Everything", "Least", "Limits", "Variables", "Unlimited", "Raw"];

    [Fact]
    public Task Everything_that_can_be_declared() => Verifier
        .Verify(Encoding.UTF8.GetString(Cells.Value.Create("Everything").WriteDocument()), extension: "json")
        .UseDirectory("Snapshots");

    [Theory]
    [MemberData(nameof(Types))]
    public void A_document_is_what_its_reader_writes_back(string type)
    {
        var written = Cells.Value.Create(type).WriteDocument();

        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(ExecutionCellDocument.Parse(written).ToUtf8Bytes()));
    }

    [Theory]
    [InlineData(null, null, null, null)]
    [InlineData(4096L << 10, null, null, null)]
    [InlineData(null, 0.5, null, null)]
    [InlineData(null, null, "key", null)]
    [InlineData(null, null, null, "tenant")]
    [InlineData(64L << 20, 2.0, "key", "tenant")]
    public void What_is_null_is_left_out(long? memory, double? cpus, string? key, string? tenant)
    {
        var written = Cells.Value.Create("Limits", ("Memory", memory), ("Cpus", cpus), ("Key", key), ("Tenant", tenant)).WriteDocument();
        var spec = ExecutionCellDocument.Parse(written).Spec;

        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(ExecutionCellDocument.Parse(written).ToUtf8Bytes()));
        Assert.Equal((ulong?)memory, spec.Run!.Limits!.MemoryMaxBytes);
        Assert.Equal((ulong?)(cpus * 100_000), spec.Run.Limits.CpuMax?.QuotaMicros);
        Assert.Equal(key is null ? [] : ["Key"], spec.Authority!.SecretRefs!);
        Assert.Equal(tenant, spec.Correlation!.TenantId);
    }

    [Fact]
    public void A_cell_that_asks_for_nothing_is_short()
    {
        const string Expected = """
            {
              "apiVersion": "cellos.io/v1",
              "kind": "ExecutionCell",
              "spec": {
                "id": "least",
                "authority": { "secretRefs": [] },
                "lifetime": { "ttlSeconds": 300 },
                "run": { "argv": ["/bin/true"], "secretDelivery": "runtimeBroker" }
              }
            }
            """;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Expected), JsonNode.Parse(Cells.Value.Create("Least").WriteDocument())));
    }

    [Fact]
    public void Secrets_in_the_environment_are_delivered_there()
    {
        var document = ExecutionCellDocument.Parse(Cells.Value.Create("Variables", ("Key", "x")).WriteDocument());

        Assert.Equal(["TOKEN", "OTHER"], document.Spec.Authority!.SecretRefs!);
        Assert.Equal(SecretDelivery.Env, document.Spec.Run!.SecretDelivery);
    }

    [Fact]
    public void What_raw_JSON_changes_is_in_the_document() =>
        Assert.Equal(["/bin/true", "more"], ExecutionCellDocument.Parse(Cells.Value.Create("Raw").WriteDocument()).Spec.Run!.Argv);

    [Fact]
    public void What_is_no_limit_is_none_in_the_document() =>
        Assert.Null(ExecutionCellDocument.Parse(Cells.Value.Create("Unlimited").WriteDocument()).Spec.Run!.Limits);

    [Fact]
    public void No_secret_is_in_it() =>
        Assert.DoesNotContain("hunter2", Encoding.UTF8.GetString(Cells.Value.Create("Everything").WriteDocument()), StringComparison.Ordinal);

    [Theory]
    [InlineData("Tenant", "")]
    [InlineData("Tenant", "a\u0001b")]
    [InlineData("Tenant", "a.b")]
    [InlineData("Tenant", "a b")]
    [InlineData("Tenant", "*")]
    [InlineData("Tenant", "a>")]
    [InlineData("Tenant", "a\u00A0b")]
    [InlineData("Tenant", "a\0b")]
    [InlineData("Text", "a\0b")]
    [InlineData("Platform", null)]
    [InlineData("Items", null)]
    public void A_value_that_a_document_cannot_carry_is_refused(string property, string? value)
    {
        var refused = Assert.Throws<CellValueException>(() => Cells.Value.Create("Everything", (property, value)).WriteDocument());

        Assert.Equal(property, refused.Hole);
    }

    [Theory]
    [InlineData("secret\0", 6)]
    [InlineData("secret.", 6)]
    public void A_value_that_is_refused_is_not_repeated(string value, int position)
    {
        var refused = Assert.Throws<CellValueException>(() => Cells.Value.Create("Everything", ("Tenant", value)).WriteDocument());

        Assert.Contains($"position {position}", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_buffer() => Assert.Throws<ArgumentNullException>(() => Cells.Value.Create("Least").WriteExecutionCell(null!));

    [Fact]
    public void A_cell_written_by_hand_says_that_it_has_no_document()
    {
        ICell cell = new ByHand();

        var refused = Assert.Throws<NotSupportedException>(() => cell.WriteExecutionCell(new ArrayBufferWriter<byte>()));

        Assert.Contains(nameof(ByHand), refused.Message, StringComparison.Ordinal);
    }

    private sealed class ByHand : ICell
    {
        public static CellDescriptor Descriptor => throw new NotSupportedException();

        public void WriteConfig(IBufferWriter<byte> output, CellPlacement? placement = null) => throw new NotSupportedException();

        public static string[] GetRunscArguments(CellPlacement placement, params ReadOnlySpan<string> command) => throw new NotSupportedException();

        public static string[] GetRunArguments(CellPlacement placement) => throw new NotSupportedException();
    }
}
