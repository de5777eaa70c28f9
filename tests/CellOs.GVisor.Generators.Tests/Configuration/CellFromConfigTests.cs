using System.Text.Json.Nodes;
using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Tests.Configuration;

/// <summary>Cells declared from a file: the file wins over defaults, attributes win over the file, and a finding is shown where the thing was written.</summary>
public sealed class CellFromConfigTests
{
    private const string Bare = """{ "process": { "args": ["/bin/true"] }, "root": { "path": "rootfs" } }""";

    private const string Full = """
        {
          "ociVersion": "1.0.0",
          "hostname": "file",
          "process": {
            "args": ["/bin/sh", "-c"], "cwd": "/srv", "user": { "uid": 7, "gid": 8, "additionalGids": [9] }, "env": ["A=1", "B=2"],
            "capabilities": { "bounding": ["CAP_KILL"] }, "noNewPrivileges": false
          },
          "root": { "path": "tree", "readonly": false },
          "mounts": [{ "destination": "/data/sub", "type": "tmpfs", "source": "tmpfs", "options": ["size=1m"] }],
          "linux": { "namespaces": [{ "type": "pid" }, { "type": "mount" }] },
          "annotations": { "org.example": "1" }
        }
        """;

    [Fact]
    public void What_the_file_leaves_open_is_as_in_any_cell()
    {
        var config = Config(Bare, "");
        var other = LoadedCell.Load("[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] public partial class Demo;").Create("Demo").Read();

        Assert.True(JsonNode.DeepEquals(other, config), $"{config}\nis not\n{other}");
    }

    [Fact]
    public void What_the_file_says_holds_over_every_default()
    {
        var config = Config(Full, "");

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Full), config), config.ToString());
    }

    [Fact]
    public void What_attributes_say_holds_over_the_file()
    {
        var config = Config(Full, """
            [Process("/bin/wc", WorkingDirectory = "/tmp")]
            [User(0, 0)]
            [EnvironmentVariable("A", "x"), EnvironmentVariable("C", "3")]
            [Capabilities(LinuxCapability.Chown)]
            [Rootfs("other")]
            [Tmpfs("/data", SizeBytes = 4096), Tmpfs("/data/sub/", SizeBytes = 8192)]
            [Namespace(LinuxNamespace.Ipc), HostNamespace(LinuxNamespace.Pid)]
            [Limits(Pids = 64)]
            [Annotation("org.example", "2"), Annotation("more", "3")]
            [ConfigJson("/annotations/more", "\"4\"")]
            """);

        AssertIs("""["/bin/wc"]""", config["process"]!["args"]);
        AssertIs("\"/tmp\"", config["process"]!["cwd"]);
        AssertIs("""{ "uid": 0, "gid": 0 }""", config["process"]!["user"]);
        AssertIs("""["A=x", "B=2", "C=3"]""", config["process"]!["env"]);
        AssertIs("""{ "bounding": ["CAP_CHOWN"], "effective": ["CAP_CHOWN"], "permitted": ["CAP_CHOWN"] }""", config["process"]!["capabilities"]);
        AssertIs("false", config["process"]!["noNewPrivileges"]);
        AssertIs("""{ "path": "other", "readonly": false }""", config["root"]);
        AssertIs("""["/data", "/data/sub/"]""", new JsonArray([.. config["mounts"]!.AsArray().Select(static mount => mount!["destination"]!.DeepClone())]));
        AssertIs("""["mode=1777", "size=8192"]""", config["mounts"]![1]!["options"]);
        AssertIs("""{ "namespaces": [{ "type": "mount" }, { "type": "ipc" }], "resources": { "pids": { "limit": 64 } } }""", config["linux"]);
        AssertIs("""{ "org.example": "2", "more": "4" }""", config["annotations"]);
        AssertIs("\"file\"", config["hostname"]);
    }

    [Fact]
    public void A_device_takes_the_place_of_the_file_s_at_its_path()
    {
        const string File = """
            {
              "process": { "args": ["/bin/true"] },
              "root": { "path": "rootfs" },
              "linux": { "devices": [{ "path": "/dev/a", "type": "c", "major": 1, "minor": 3, "fileMode": 438 }, { "path": "/dev/b", "type": "c", "major": 1, "minor": 5, "fileMode": 438 }] }
            }
            """;
        var config = Config(File, """[Device("/dev/b", DeviceKind.Character, 1, 7), Device("/dev/c", DeviceKind.Character, 1, 8)]""");

        AssertIs(
            """
            [
              { "path": "/dev/a", "type": "c", "major": 1, "minor": 3, "fileMode": 438 },
              { "path": "/dev/b", "type": "c", "major": 1, "minor": 7, "fileMode": 438 },
              { "path": "/dev/c", "type": "c", "major": 1, "minor": 8, "fileMode": 438 }
            ]
            """,
            config["linux"]!["devices"]);
    }

    [Fact]
    public void Properties_are_holes_in_the_file()
    {
        var cell = LoadedCell.Load(
            [
                """
                [Cell("demo"), CellFromConfig("x.config.json")]
                public partial class Demo
                {
                    [Argument] public string Script { get; init; } = "";
                    [Option("--name")] public string? Name { get; init; }
                    [EnvironmentVariable("B")] public int Number { get; init; }
                    [BindMount("/data")] public string Data { get; init; } = "";
                    [Limit(CellLimit.MemoryBytes)] public long Memory { get; init; }
                }
                """,
            ],
            [new ConfigFile("/src/x.config.json", Full)])
            .Create("Demo", ("Script", "echo"), ("Name", "n"), ("Number", 5), ("Data", "/srv/in"), ("Memory", 4096L));

        var config = cell.Read();

        AssertIs("""["/bin/sh", "-c", "echo", "--name", "n"]""", config["process"]!["args"]);
        AssertIs("""["A=1", "B=5"]""", config["process"]!["env"]);
        AssertIs("\"/srv/in\"", config["mounts"]![0]!["source"]);
        AssertIs("""{ "memory": { "limit": 4096 } }""", config["linux"]!["resources"]);
        Assert.Equal(5, cell.Descriptor().Holes.Count);
        Assert.Equal(new CellRootfs("tree", IsReadOnly: false), cell.Descriptor().Rootfs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[Runsc(NetRaw = true)]")]
    public void A_filter_of_the_file_is_applied(string attributes)
    {
        const string WithFilter = """{ "process": { "args": ["/bin/true"] }, "root": { "path": "rootfs" }, "linux": { "seccomp": { "defaultAction": "SCMP_ACT_ALLOW" } } }""";
        var placement = new CellPlacement
        {
            ContainerId = "id-1",
            BundleDirectory = "/run/b",
            StateDirectory = "/run/s",
            LogFile = "/run/l",
            PanicLogDirectory = "/run/p/",
            DebugLog = "/run/d/%COMMAND%",
            RootPath = "/run/\"root\"",
        };

        Assert.Contains("--oci-seccomp=true", Loaded(WithFilter).RunscArguments(placement));
        Assert.DoesNotContain("--oci-seccomp=true", Loaded(Bare).RunscArguments(placement));

        ICell Loaded(string file) => LoadedCell.Load([Cell(attributes)], [new ConfigFile("/src/x.config.json", file)]).Create("Demo");
    }

    [Fact]
    public void Default_mounts_are_added_to_those_of_the_file_when_the_cell_asks_for_them()
    {
        var source = Cell("").Replace("Cell(\"demo\")", "Cell(\"demo\", DefaultMounts = true)", StringComparison.Ordinal);
        var config = LoadedCell.Load([source], [new ConfigFile("/src/x.config.json", Full)]).Create("Demo").Read();

        AssertIs(
            """["/proc", "/dev", "/sys", "/dev/pts", "/dev/shm", "/data/sub"]""",
            new JsonArray([.. config["mounts"]!.AsArray().Select(static mount => mount!["destination"]!.DeepClone()).OrderBy(static place => (string)place! == "/data/sub")]));
    }

    [Theory]
    [InlineData("""{ "process": { "args": ["/bin/true"], "cwd": [|"srv"|] }, "root": { "path": "rootfs" } }""", "", "CELL1005")]
    [InlineData("""{ "process": { "args": ["/bin/true"], "capabilities": { "bounding": [[|"CAP_KIL"|]] } }, "root": { "path": "rootfs" } }""", "", "CELL1101")]
    [InlineData("""{ "process": { "args": ["/bin/true"] }, [|"rot"|]: { "path": "rootfs" } }""", "[Rootfs(\"rootfs\")]", "CELL0202")]
    [InlineData("""{ "process": { "args": ["/bin/true"] }, "root": { "path": "rootfs" }[| |]x }""", "", "CELL7000")]
    public async Task A_mistake_in_the_file_is_shown_in_the_file(string marked, string attributes, string id)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var json = marked.Remove(start, 2);
        var end = json.IndexOf("|]", StringComparison.Ordinal);
        json = json.Remove(end, 2);

        var found = Assert.Single(await Judge.DiagnosticsOfAsync(Compilations.Of([Cell(attributes)]), new ConfigFile("/src/x.config.json", json)), diagnostic => diagnostic.Id == id);

        Assert.Equal(("/src/x.config.json", LocationKind.ExternalFile), (found.Location.GetLineSpan().Path, found.Location.Kind));
        Assert.Equal(id == "CELL7000" ? end : start, found.Location.SourceSpan.Start);
    }

    [Fact]
    public async Task A_mistake_in_an_attribute_is_shown_on_the_attribute()
    {
        var found = Assert.Single(
            await Judge.DiagnosticsOfAsync(Compilations.Of([Cell("[Process(WorkingDirectory = \"srv\")]")]), new ConfigFile("/src/x.config.json", Bare)),
            static diagnostic => diagnostic.Id == "CELL1005");

        Assert.Equal("\"srv\"", found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan));
    }

    [Fact]
    public async Task A_mistake_that_an_attribute_takes_the_place_of_is_none()
    {
        var file = new ConfigFile("/src/x.config.json", Bare.Replace("\"args\"", "\"cwd\": \"srv\", \"args\"", StringComparison.Ordinal));

        Assert.DoesNotContain(
            await Judge.DiagnosticsOfAsync(Compilations.Of([Cell("[Process(WorkingDirectory = \"/srv\")]")]), file), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("false", DiagnosticSeverity.Warning)]
    [InlineData("true", DiagnosticSeverity.Error)]
    public async Task What_a_tool_wrote_is_judged_more_mildly(string isAuthored, DiagnosticSeverity severity)
    {
        var file = new ConfigFile("/src/x.config.json", Bare.Replace("\"args\"", "\"selinuxLabel\": \"system_u:system_r:x_t:s0\", \"args\"", StringComparison.Ordinal), ("CellOsAuthored", isAuthored));

        var found = Assert.Single(await Judge.DiagnosticsOfAsync(Compilations.Of([Cell("")]), file), static diagnostic => diagnostic.Location.Kind == LocationKind.ExternalFile);

        Assert.Equal(severity, found.Severity);
        var generated = Generator.TextsOf(Generator.Driver(runscVersion: null, file).RunGenerators(Compilations.Of([Cell("")]), TestContext.Current.CancellationToken));
        Assert.Equal(severity != DiagnosticSeverity.Error, generated.Count == 1);
    }

    [Fact]
    public async Task A_cell_without_a_word_of_its_own_has_no_findings() =>
        Assert.Empty(await Judge.DiagnosticsOfAsync(Compilations.Of([Cell("")]), new ConfigFile("/src/x.config.json", Bare)));

    [Theory]
    [InlineData("[Cell(\"demo\"), CellFromConfig(\"x.config.json\")] public partial class Demo;", false)]
    [InlineData("[Cell(\"demo\"), CellOs.GVisor.CellFromConfigAttribute(Name)] public partial class Demo { const string Name = \"x.config.json\"; }", false)]
    [InlineData("[CellFromConfig(\"x.config.json\")] public partial class Demo;", true)]
    [InlineData("[Cell(\"demo\"), CellFromConfig(\"y.config.json\")] public partial class Demo;", true)]
    [InlineData("public partial class Demo;", true)]
    public async Task A_file_is_judged_by_itself_unless_a_cell_is_declared_from_it(string source, bool isJudged)
    {
        var found = await Compilations.Of([source])
            .WithAnalyzers([new DocumentAnalyzer()], new AnalyzerOptions([new ConfigFile("/src/x.config.json", Bare)], new ProjectOptions(runscVersion: null)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(isJudged, found.Length > 0);
    }

    private static string Cell(string attributes) => $"[Cell(\"demo\"), CellFromConfig(\"x.config.json\")]\n{attributes}\npublic partial class Demo;";

    private static JsonNode Config(string json, string attributes) =>
        LoadedCell.Load([Cell(attributes)], [new ConfigFile("/src/x.config.json", json)]).Create("Demo").Read();

    private static void AssertIs(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"{actual?.ToJsonString()} is not {expected}");
}
