using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using CellOs.GVisor.Generators.Tests.Generation;
using CellOs.GVisor.Generators.Tests.Harness;
using VerifyXunit;

namespace CellOs.GVisor.Generators.Tests.Running;

/// <summary>Generated cells, run: what they write is the document they declare.</summary>
public sealed class ConfigTests
{
    /// <summary>The digests met so far, and what has them.</summary>
    private static readonly ConcurrentDictionary<string, string> Digests = [];

    private static readonly CellPlacement Placement = new()
    {
        ContainerId = "id-1",
        BundleDirectory = "/run/b",
        StateDirectory = "/run/s",
        LogFile = "/run/l",
        PanicLogDirectory = "/run/p/",
        DebugLog = "/run/d/%COMMAND%",
        RootPath = "/run/\"root\"",
        CgroupsPath = "/cells/ö",
    };

    [Fact]
    public async Task Everything_that_can_be_declared()
    {
        var cell = LoadedCell.Load(Sources.Everything).Create(
            "Cells.Everything", ("Script", "a b"), ("IsVerbose", true), ("Count", -7), ("Token", "t=\"1\""), ("Input", "/srv/in"));

        var text = Encoding.UTF8.GetString(cell.Write());

        await OciSchema.AcceptsAsync(text);
        await Verifier.Verify(text, extension: "json").UseDirectory("Snapshots");
    }

    [Fact]
    public async Task Nothing_optional()
    {
        var cell = LoadedCell.Load(Sources.Everything).Create("Cells.Everything", ("Script", ""));

        var config = cell.Read();

        await OciSchema.AcceptsAsync(config.ToJsonString());
        Assert.Equal(["/bin/busybox", "sh", "-c", "echo \"quoted\" \\ 'tab\t' \u0001 \U0001F600 <&>", ""], Strings(config["process"]!["args"]));
        Assert.Equal(["PATH=/bin:/usr/bin", "EMPTY=", "LAST=1"], Strings(config["process"]!["env"]));
        Assert.DoesNotContain("/in", config["mounts"]!.AsArray().Select(mount => (string?)mount!["destination"]));
    }

    [Fact]
    public async Task The_schema_knows_wrong_from_right()
    {
        await OciSchema.RefusesAsync("""{"ociVersion":"1.0.0","process":{"cwd":"/","args":[1]}}""");
        await OciSchema.RefusesAsync("""{"ociVersion":"1.0.0","linux":{"namespaces":[{"type":"unknown"}]}}""");
    }

    [Fact]
    public async Task Word_count_of_the_design()
    {
        var cell = LoadedCell.Load("""
            [Cell("word-count")]
            [Process("/bin/wc", "-w")]
            [Rootfs("rootfs")]
            [Tmpfs("/tmp", SizeBytes = 16 << 20)]
            [Limits(MemoryBytes = 64 << 20, Pids = 32)]
            [Lifetime(TtlSeconds = 10)]
            public partial class WordCount
            {
                [BindMount("/data")]             public required string DataDirectory { get; init; }
                [EnvironmentVariable("LC_ALL")]  public string Locale { get; init; } = "C";
                [Argument]                       public required string File { get; init; }
            }
            """).Create("WordCount", ("DataDirectory", "/srv/in"), ("File", "/data/a.txt"));

        var config = cell.Read();

        await OciSchema.AcceptsAsync(config.ToJsonString());
        Equal("""
            {
              "ociVersion": "1.0.0",
              "process": {
                "user": { "uid": 65532, "gid": 65532 },
                "args": ["/bin/wc", "-w", "/data/a.txt"],
                "env": ["LC_ALL=C"],
                "cwd": "/",
                "capabilities": { "bounding": [], "effective": [], "permitted": [] },
                "noNewPrivileges": true
              },
              "root": { "path": "rootfs", "readonly": true },
              "hostname": "word-count",
              "mounts": [
                { "destination": "/proc", "type": "proc", "source": "proc" },
                { "destination": "/dev", "type": "tmpfs", "source": "tmpfs", "options": ["mode=755"] },
                { "destination": "/sys", "type": "sysfs", "source": "sysfs", "options": ["ro"] },
                { "destination": "/tmp", "type": "tmpfs", "source": "tmpfs", "options": ["mode=1777", "size=16777216"] },
                { "destination": "/data", "type": "bind", "source": "/srv/in", "options": ["rbind", "ro"] },
                { "destination": "/dev/pts", "type": "devpts", "source": "devpts" },
                { "destination": "/dev/shm", "type": "tmpfs", "source": "tmpfs", "options": ["mode=1777", "size=65536k"] }
              ],
              "linux": {
                "namespaces": [
                  { "type": "pid" }, { "type": "network" }, { "type": "ipc" }, { "type": "uts" }, { "type": "mount" }, { "type": "cgroup" }
                ],
                "resources": { "memory": { "limit": 67108864 }, "pids": { "limit": 32 } }
              }
            }
            """, config);
    }

    [Fact]
    public async Task Placement_overrides_paths()
    {
        var cell = LoadedCell.Load(Least).Create("Least");

        var placed = cell.Read(Placement);

        await OciSchema.AcceptsAsync(placed.ToJsonString());
        Assert.Equal("/run/\"root\"", (string?)placed["root"]!["path"]);
        Assert.Equal("/cells/ö", (string?)placed["linux"]!["cgroupsPath"]);
    }

    [Fact]
    public void Placement_may_leave_paths()
    {
        var cell = LoadedCell.Load(Least).Create("Least");

        var placed = cell.Read(Placement with { RootPath = null, CgroupsPath = null });

        Assert.Equal("rootfs", (string?)placed["root"]!["path"]);
        Assert.Null(placed["linux"]!["cgroupsPath"]);
        Equal(cell.Read().ToJsonString(), placed);
    }

    [Theory]
    [InlineData("/own")]
    [InlineData("")]
    public void Placement_overrides_a_declared_cgroups_path(string declared)
    {
        var cell = LoadedCell.Load($"""
            [Cell("least"), Process("/bin/true"), Rootfs("rootfs"), ConfigJson("/linux/cgroupsPath", "\"{declared}\"")]
            public partial class Least;
            """).Create("Least");

        Assert.Equal(declared, (string?)cell.Read()["linux"]!["cgroupsPath"]);
        Assert.Equal("/cells/ö", (string?)cell.Read(Placement)["linux"]!["cgroupsPath"]);
    }

    [Fact]
    public void Arguments_of_runsc()
    {
        var cell = LoadedCell.Load(Sources.Everything).Create("Cells.Everything");
        string[] flags =
        [
            "--root=/run/s", "--log=/run/l", "--log-format=json", "--panic-log=/run/p/", "--debug-log=/run/d/%COMMAND%",
            "--network=sandbox", "--overlay2=none", "--platform=ptrace", "--file-access=shared", "--file-access-mounts=shared", "--host-uds=all",
            "--net-raw=true", "--oci-seccomp=true",
        ];

        Assert.Equal([.. flags, "run", "--bundle=/run/b", "id-1"], cell.RunArguments(Placement));
        Assert.Equal([.. flags, "kill", "id-1", "KILL"], cell.RunscArguments(Placement, "kill", "id-1", "KILL"));
        Assert.Equal(flags, cell.RunscArguments(Placement));
    }

    [Fact]
    public void Arguments_of_runsc_by_default() => Assert.Equal(
        ["--root=/run/s", "--log=/run/l", "--log-format=json", "--panic-log=/run/p/", "--debug-log=/run/d/%COMMAND%", "--network=none", "--overlay2=none", "run", "--bundle=/run/b", "id-1"],
        LoadedCell.Load(Least).Create("Least").RunArguments(Placement));

    [Fact]
    public void Descriptor_of_everything()
    {
        var cell = LoadedCell.Load(Sources.Everything).Create("Cells.Everything");

        var descriptor = cell.Descriptor();

        Assert.Equal("everything", descriptor.Id);
        Assert.Equal(TimeSpan.FromHours(1), descriptor.TimeToLive);
        Assert.Matches("^[0-9a-f]{64}$", descriptor.TemplateSha256);
        Assert.Equal("rootfs", descriptor.Rootfs.Path);
        Assert.False(descriptor.Rootfs.IsReadOnly);
        Assert.Equal(["/bin/busybox", "/usr/bin/env"], descriptor.Rootfs.Programs.Select(program => program.HostPath));
        Assert.Equal(["/bin/busybox", "/bin/sh"], descriptor.Rootfs.Programs[0].Destinations);
        Assert.Equal(["/usr/bin/env"], descriptor.Rootfs.Programs[1].Destinations);
        Assert.Equal(
            [
                new("Script", CellHoleKind.Argument, "", IsOptional: false),
                new("IsVerbose", CellHoleKind.Option, "--verbose", IsOptional: false),
                new("Count", CellHoleKind.Option, "--count=", IsOptional: true),
                new("Token", CellHoleKind.EnvironmentVariable, "TOKEN", IsOptional: true),
                new("Input", CellHoleKind.BindMountSource, "/in", IsOptional: true),
            ],
            descriptor.Holes);
        Assert.Null(descriptor.MinimumRunscRelease);
        Assert.Same(descriptor, cell.Descriptor());
    }

    [Theory]
    [InlineData("Process(\"/bin/echo\", \"--on\")", "")]
    [InlineData("Process(\"/bin/echo\")", "[Option(\"--on\")] public bool On { get; init; }")]
    [InlineData("Process(\"/bin/echo\", \"{On}\")", "")]
    [InlineData("Process(\"/bin/echo\", \"${On}\")", "")]
    [InlineData("Process(\"/bin/echo\")", "[Argument] public string On { get; init; } = \"\";")]
    [InlineData("Process(\"/bin/echo\")", "[Argument] public string? On { get; init; }")]
    [InlineData("Process(\"/bin/echo\")", "[Argument] public string[] On { get; init; } = [];")]
    [InlineData("Process(\"/bin/echo\")", "[Argument] public E On { get; init; } public enum E { A, B }")]
    [InlineData("Process(\"/bin/echo\")", "[Argument] public E On { get; init; } public enum E { A, C }")]
    [InlineData("Process(\"/bin/echo\")", "[EnvironmentVariable(\"ON\")] public string On { get; init; } = \"\";")]
    public void Digests_differ_where_documents_may(string process, string property)
    {
        var digest = LoadedCell.Load($$"""
            [Cell("digest"), {{process}}, Rootfs("rootfs")]
            public partial class Digest { {{property}} }
            """).Create("Digest").Descriptor().TemplateSha256;

        Assert.True(Digests.TryAdd(digest, process + property), $"As of {Digests[digest]}");
    }

    [Fact]
    public void Values_of_many_types_and_none()
    {
        var assembly = LoadedCell.Load("""
            [Cell("values"), Process("/bin/echo"), Rootfs("rootfs")]
            public partial record struct Values
            {
                public Values() { }
                [Argument] public List<string?>? Texts { get; set; }
                [Option("--n")] public int?[] Numbers { get; set; } = [];
                [Option("--id=")] public System.Collections.Immutable.ImmutableArray<Guid> Ids { get; set; }
                [Option("--on")] public bool? On { get; set; }
                [Argument] public Level? Level { get; set; }
                [EnvironmentVariable("DATE")] public DateTimeOffset? Date { get; set; }
                [EnvironmentVariable("TIME")] public TimeSpan Time { get; set; }
                [EnvironmentVariable("URI")] public Uri? Address { get; set; }
                [EnvironmentVariable("FLAG")] public bool Flag { get; set; }
                [EnvironmentVariable("REAL")] public double Real { get; set; }
                [EnvironmentVariable("MONEY")] public decimal? Money { get; set; }
            }

            public enum Level { [System.Runtime.Serialization.EnumMember(Value = "of\"f")] Off, On }
            """);
        var empty = assembly.Create("Values").Read()["process"]!;
        var full = assembly.Create(
            "Values",
            ("Texts", new List<string?> { "a", null, "" }),
            ("Numbers", new int?[] { 1, null, -2 }),
            ("Ids", ImmutableArray.Create(Guid.Empty)),
            ("On", true),
            ("Level", assembly.Enum("Level", 0)),
            ("Date", new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(-3.5))),
            ("Time", new TimeSpan(1, 2, 3, 4, 5)),
            ("Address", new Uri("https://example/ä b?q=\"1\"")),
            ("Flag", true),
            ("Real", -1e-7),
            ("Money", 1.50m)).Read()["process"]!;

        Assert.Equal(["/bin/echo"], Strings(empty["args"]));
        Assert.Equal(["TIME=00:00:00", "FLAG=false", "REAL=0"], Strings(empty["env"]));
        Assert.Equal(
            ["/bin/echo", "a", "", "--n", "1", "--n", "-2", "--id=00000000-0000-0000-0000-000000000000", "--on", "of\"f"], Strings(full["args"]));
        Assert.Equal(
            [
                "DATE=2026-01-02T03:04:05.0000000-03:30", "TIME=1.02:03:04.0050000", "URI=https://example/ä b?q=\"1\"", "FLAG=true", "REAL=-1E-07", "MONEY=1.50",
            ],
            Strings(full["env"]));
    }

    [Fact]
    public async Task Limits_are_numbers()
    {
        var assembly = LoadedCell.Load("""
            [Cell("limits"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class Limits
            {
                [Limit(CellLimit.MemoryBytes)] public long? Memory { get; init; }
                [Limit(CellLimit.Cpus)] public decimal? Cpus { get; init; }
                [Limit(CellLimit.Pids)] public int Pids { get; init; } = 1;
            }
            """);

        var least = assembly.Create("Limits").Read();
        var most = assembly.Create("Limits", ("Memory", long.MaxValue), ("Cpus", 0.015m), ("Pids", int.MaxValue)).Read();

        await OciSchema.AcceptsAsync(least.ToJsonString());
        await OciSchema.AcceptsAsync(most.ToJsonString());
        Equal("""{"memory":{},"cpu":{},"pids":{"limit":1}}""", least["linux"]!["resources"]!);
        Equal(
            """{"memory":{"limit":9223372036854775807},"cpu":{"quota":1500,"period":100000},"pids":{"limit":2147483647}}""",
            most["linux"]!["resources"]!);
    }

    [Fact]
    public async Task Limits_of_every_kind_are_where_runsc_reads_them()
    {
        var assembly = LoadedCell.Load("""
            [Cell("constants"), Process("/bin/true"), Rootfs("rootfs")]
            [Limits(
                MemoryBytes = 64 << 20, MemoryReservationBytes = 32 << 20, MemoryAndSwapBytes = 96 << 20,
                CpuShares = 512, Cpus = 0.5, CpuSet = "0-1", MemoryNodes = "0", Pids = 64)]
            public partial class Constants;

            [Cell("holes"), Process("/bin/true"), Rootfs("rootfs")]
            public partial class Holes
            {
                [Limit(CellLimit.MemoryReservationBytes)] public long Reservation { get; init; }
                [Limit(CellLimit.MemoryAndSwapBytes)] public long? Swap { get; init; }
                [Limit(CellLimit.CpuShares)] public int Shares { get; init; } = 2;
            }
            """);

        var constants = assembly.Create("Constants").Read();
        var holes = assembly.Create("Holes", ("Reservation", 5L)).Read();

        await OciSchema.AcceptsAsync(constants.ToJsonString());
        await OciSchema.AcceptsAsync(holes.ToJsonString());
        Equal(
            """
            {
              "memory": { "limit": 67108864, "reservation": 33554432, "swap": 100663296 },
              "pids": { "limit": 64 },
              "cpu": { "shares": 512, "quota": 50000, "period": 100000, "cpus": "0-1", "mems": "0" }
            }
            """,
            constants["linux"]!["resources"]!);
        Equal("""{"memory":{"reservation":5},"cpu":{"shares":2}}""", holes["linux"]!["resources"]!);
    }

    private const string Least = """
        [Cell("least"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Least;
        """;

    private static string[] Strings(JsonNode? array) => [.. array!.AsArray().Select(item => (string)item!)];

    private static void Equal(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), actual.ToJsonString());
}
