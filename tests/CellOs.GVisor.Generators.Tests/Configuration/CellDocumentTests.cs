using System.Text;
using System.Text.Json.Nodes;
using CellOs.GVisor.ExecutionCells;
using CellOs.GVisor.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CellOs.GVisor.Generators.Tests.Configuration;

/// <summary>Cells declared from an ExecutionCell document: the document holds, attributes add, and a finding is shown where the thing was written.</summary>
public sealed class CellDocumentTests
{
    private const string Least = """
        {
          "apiVersion": "cellos.io/v1",
          "kind": "ExecutionCell",
          "spec": {
            "id": "demo",
            "authority": { "secretRefs": [] },
            "lifetime": { "ttlSeconds": 300 },
            "run": { "argv": ["/bin/true"], "secretDelivery": "env" }
          }
        }
        """;

    private const string Full = """
        {
          "kind": "ExecutionCell",
          "x-first": { "z": 1.50, "a": [null, "\u00e9 <&>"] },
          "apiVersion": "cellos.io/v1",
          "spec": {
            "run": {
              "secretDelivery": "runtimeBroker",
              "limits": { "cpuMax": { "quotaMicros": 25000, "periodMicros": 50000 }, "memoryMaxBytes": 67108864 },
              "argv": ["/bin/sh", "-c", "echo \"é 😀\""],
              "timeoutMs": 1500,
              "workingDirectory": "/srv"
            },
            "lifetime": { "ttlSeconds": 60 },
            "correlation": null,
            "export": { "artifacts": [{ "path": "/srv/out", "name": "out.txt" }] },
            "authority": { "egressRules": [], "secretRefs": ["A", "B"] },
            "id": "Build.A_1"
          }
        }
        """;

    [Fact]
    public void What_the_document_leaves_open_is_as_in_any_cell()
    {
        var cell = Loaded(Least, "");
        var other = LoadedCell.Load("[Cell(\"demo\"), Process(\"/bin/true\"), Rootfs(\"rootfs\")] public partial class Demo;").Create("Demo");

        Assert.Equal(Encoding.UTF8.GetString(other.Write()), Encoding.UTF8.GetString(cell.Write()));
        Assert.Equal(other.Descriptor().TimeToLive, cell.Descriptor().TimeToLive);
        Assert.Equal(other.Descriptor().Rootfs, cell.Descriptor().Rootfs);
    }

    [Fact]
    public void What_the_document_says_is_in_the_configuration()
    {
        var config = Loaded(Full, "", Secrets).Read();

        AssertIs("""["/bin/sh", "-c", "echo \"é 😀\""]""", config["process"]!["args"]);
        AssertIs("\"/srv\"", config["process"]!["cwd"]);
        AssertIs("""{ "memory": { "limit": 67108864 }, "cpu": { "quota": 25000, "period": 50000 } }""", config["linux"]!["resources"]);
        AssertIs("\"build-a-1-2fb7c28f\"", config["hostname"]);
    }

    [Fact]
    public void Attributes_add_what_the_document_has_no_word_for()
    {
        var config = Loaded(Least, """
            [Rootfs("tree", ReadOnly = false), Tmpfs("/tmp", SizeBytes = 4096), Capabilities(LinuxCapability.Kill), User(0, 0)]
            [EnvironmentVariable("A", "1"), Limits(Pids = 64), Annotation("org.example", "2"), HostNamespace(LinuxNamespace.Cgroup)]
            """).Read();

        AssertIs("""{ "path": "tree", "readonly": false }""", config["root"]);
        Assert.Contains("/tmp", config["mounts"]!.AsArray().Select(static mount => (string)mount!["destination"]!));
        AssertIs("""["CAP_KILL"]""", config["process"]!["capabilities"]!["bounding"]);
        AssertIs("""["A=1"]""", config["process"]!["env"]);
        AssertIs("""{ "pids": { "limit": 64 } }""", config["linux"]!["resources"]);
        Assert.DoesNotContain("cgroup", config["linux"]!["namespaces"]!.AsArray().Select(static entry => (string)entry!["type"]!));
    }

    [Fact]
    public void Attributes_fill_in_what_the_document_leaves_open()
    {
        var cell = Loaded(Least, """
            [Process(WorkingDirectory = "/srv"), Limits(MemoryBytes = 64 << 20, Cpus = 0.5)]
            [Export("out.txt", "/srv/out"), Placement(PoolId = "blue"), PolicyPack("team")]
            """);
        var document = JsonNode.Parse(cell.WriteDocument())!["spec"]!;

        AssertIs("\"/srv\"", cell.Read()["process"]!["cwd"]);
        AssertIs("\"/srv\"", document["run"]!["workingDirectory"]);
        AssertIs("""{ "memoryMaxBytes": 67108864, "cpuMax": { "quotaMicros": 50000, "periodMicros": 100000 } }""", document["run"]!["limits"]);
        AssertIs("""{ "artifacts": [{ "name": "out.txt", "path": "/srv/out" }] }""", document["export"]);
        AssertIs("""{ "poolId": "blue" }""", document["placement"]);
        AssertIs("""{ "packId": "team" }""", document["policy"]);
    }

    [Fact]
    public void Properties_are_holes_of_the_document()
    {
        var cell = Loaded(Full, "", Secrets + """

                [Argument] public string Script { get; init; } = "";
                [Option("--name")] public string? Name { get; init; }
                [Option("--verbose")] public bool Verbose { get; init; }
                [EnvironmentVariable("C")] public int Number { get; init; }
                [BindMount("/data")] public string Data { get; init; } = "/srv/in";
                [Limit(CellLimit.Pids)] public long Pids { get; init; } = 10;
                [Correlation(CellCorrelation.ExternalRunId)] public string? Run { get; init; }
            """,
            ("Script", "echo"), ("Name", "n"), ("Verbose", true), ("Run", "r-1"));
        const string Command = """["/bin/sh", "-c", "echo \"é 😀\"", "echo", "--name", "n", "--verbose"]""";
        var document = JsonNode.Parse(cell.WriteDocument())!["spec"]!;

        AssertIs(Command, cell.Read()["process"]!["args"]);
        AssertIs(Command, document["run"]!["argv"]);
        AssertIs("""{ "externalRunId": "r-1" }""", document["correlation"]);
        AssertIs("""["A"]""", document["authority"]!["secretRefs"]);
        Assert.Contains(cell.Descriptor().Holes, static hole => hole is { Name: "Run", Kind: CellHoleKind.Correlation, Target: "externalRunId" });
    }

    [Fact]
    public void The_document_is_written_back_in_the_contracts_order_with_what_is_not_known()
    {
        var written = Encoding.UTF8.GetString(Loaded(Full, "", Secrets, ("B", "x")).WriteDocument());

        Assert.Equal(
            """
            {
              "apiVersion": "cellos.io/v1",
              "kind": "ExecutionCell",
              "spec": {
                "id": "Build.A_1",
                "authority": {
                  "secretRefs": [
                    "A",
                    "B"
                  ],
                  "egressRules": []
                },
                "lifetime": {
                  "ttlSeconds": 60
                },
                "run": {
                  "argv": [
                    "/bin/sh",
                    "-c",
                    "echo \"é \uD83D\uDE00\""
                  ],
                  "workingDirectory": "/srv",
                  "timeoutMs": 1500,
                  "limits": {
                    "memoryMaxBytes": 67108864,
                    "cpuMax": {
                      "quotaMicros": 25000,
                      "periodMicros": 50000
                    }
                  },
                  "secretDelivery": "runtimeBroker"
                },
                "export": {
                  "artifacts": [
                    {
                      "name": "out.txt",
                      "path": "/srv/out"
                    }
                  ]
                }
              },
              "x-first": {
                "z": 1.50,
                "a": [
                  null,
                  "é <&>"
                ]
              }
            }

            """,
            written);
        Assert.Equal(written, Encoding.UTF8.GetString(ExecutionCellDocument.Parse(Encoding.UTF8.GetBytes(Full)).ToUtf8Bytes()));
    }

    [Fact]
    public void How_secrets_are_delivered_is_written_even_if_the_document_does_not_say()
    {
        var json = Full.Replace("\"secretDelivery\": \"runtimeBroker\",", "", StringComparison.Ordinal);

        AssertIs("\"runtimeBroker\"", JsonNode.Parse(Loaded(json, "", Secrets).WriteDocument())!["spec"]!["run"]!["secretDelivery"]);
    }

    [Theory]
    [InlineData("demo", "demo")]
    [InlineData("Build.A_1", "build-a-1-2fb7c28f")]
    [InlineData("build.a_1", "build-a-1-39b09d88")]
    public void The_cell_is_called_like_the_document(string id, string cellId)
    {
        var cell = Loaded(Least.Replace("\"demo\"", $"\"{id}\"", StringComparison.Ordinal), "");

        Assert.Equal((cellId, id), (cell.Descriptor().Id, cell.Descriptor().ExecutionCellId));
        AssertIs($"\"{id}\"", JsonNode.Parse(cell.WriteDocument())!["spec"]!["id"]);
        AssertIs($"\"{cellId}\"", cell.Read()["hostname"]);
    }

    [Theory]
    [InlineData("60", "", 60_000)]
    [InlineData("60", "\"timeoutMs\": 1500, ", 1500)]
    [InlineData("60", "\"timeoutMs\": 61000, ", 60_000)]
    [InlineData("2147483647", "", 2147483647_000)]
    public void The_shorter_of_the_two_times_holds(string ttl, string timeout, long milliseconds)
    {
        var json = Least.Replace("300", ttl, StringComparison.Ordinal).Replace("\"argv\"", timeout + "\"argv\"", StringComparison.Ordinal);

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Loaded(json, "").Descriptor().TimeToLive);
    }

    [Theory]
    [InlineData("\"/bin/true\"", "[|\"true\"|]", "CELL1009")]
    [InlineData("\"argv\"", "\"workingDirectory\": [|\"srv\"|], \"argv\"", "CELL1005")]
    [InlineData("\"argv\"", "\"limits\": { \"memoryMaxBytes\": [|4096|] }, \"argv\"", "CELL4130")]
    [InlineData("\"lifetime\"", "[|\"lifetme\"|]", "CELL7012")]
    [InlineData("300", "[|0|]", "CELL7026")]
    [InlineData("\"env\" }", "\"env\" }[| |]x", "CELL7010")]
    public async Task A_mistake_in_the_document_is_shown_in_the_document(string right, string wrong, string id)
    {
        var marked = Replace(Least, right, wrong);
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var json = marked.Remove(start, 2);
        var end = json.IndexOf("|]", StringComparison.Ordinal);
        json = json.Remove(end, 2);

        var found = Assert.Single(await DiagnosticsOfAsync(json, ""), diagnostic => diagnostic.Id == id);

        Assert.Equal(("/src/x.cell.json", LocationKind.ExternalFile), (found.Location.GetLineSpan().Path, found.Location.Kind));
        Assert.Equal(id == "CELL7010" ? end : start, found.Location.SourceSpan.Start);
    }

    [Fact]
    public async Task A_mistake_in_an_attribute_is_shown_on_the_attribute()
    {
        var found = Assert.Single(await DiagnosticsOfAsync(Least, "[Process(WorkingDirectory = \"srv\")]"), static diagnostic => diagnostic.Id == "CELL1005");

        Assert.Equal("\"srv\"", found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan));
    }

    [Fact]
    public async Task One_mistake_is_one_finding()
    {
        Assert.Equal(["CELL1005"], await ErrorsOfAsync(Replace(Least, "\"argv\"", "\"workingDirectory\": \"srv\", \"argv\"")));
        Assert.Equal(["CELL1002"], await ErrorsOfAsync(Replace(Least, "\"/bin/true\"", "")));

        static async Task<IEnumerable<string>> ErrorsOfAsync(string json) =>
            (await DiagnosticsOfAsync(json, "")).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.Id);
    }

    [Fact]
    public async Task A_cell_without_a_word_of_its_own_has_no_findings() => Assert.Empty(await DiagnosticsOfAsync(Least, ""));

    [Theory]
    [InlineData("[Cell(\"demo\")]")]
    [InlineData("[CellFromConfig(\"x.cell.json\")]")]
    public async Task A_document_is_all_that_a_cell_is_declared_from(string attribute)
    {
        Assert.Contains(await DiagnosticsOfAsync(Least, attribute), static diagnostic => diagnostic.Id == "CELL0015");
        Assert.Empty(Generator.TextsOf(Generator.Driver(runscVersion: null, File(Least)).RunGenerators(
            Compilations.Of([Source(attribute)]), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Two_cells_of_one_document_are_one_too_many()
    {
        var compilation = Compilations.Of([Source(""), "[CellDocument([|\"x.cell.json\"|])] public partial class Other;".Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)]);
        var found = Assert.Single(await Judge.DiagnosticsOfAsync(compilation, File(Least)));

        Assert.Equal("CELL0009", found.Id);
        Assert.Equal("\"x.cell.json\"", found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan));
    }

    [Theory]
    [InlineData("[CellDocument(\"x.cell.json\")] public partial class Demo;", false)]
    [InlineData("[CellOs.GVisor.CellDocumentAttribute(Name)] public partial class Demo { const string Name = \"x.cell.json\"; }", false)]
    [InlineData("[CellDocument(\"y.cell.json\")] public partial class Demo;", true)]
    [InlineData("public partial class Demo;", true)]
    public async Task A_document_is_judged_by_itself_unless_a_cell_is_declared_from_it(string source, bool isJudged)
    {
        var found = await Compilations.Of([source])
            .WithAnalyzers(
                [new DocumentAnalyzer()],
                new AnalyzerOptions([File(Replace(Least, "/bin/true", "true"))], new ProjectOptions(runscVersion: null)))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(isJudged, found.Length > 0);
    }

    private const string Secrets = """
            [Secret("/run/secrets/a", Alias = "A")] public string A { get; init; } = "";
            [Secret("/run/secrets/b")] public string? B { get; init; }
        """;

    private static ConfigFile File(string json) => new("/src/x.cell.json", json);

    private static string Source(string attributes, string members = "") =>
        $"[CellDocument(\"x.cell.json\")]\n{attributes}\npublic partial class Demo\n{{\n{members}\n}}";

    private static ICell Loaded(string json, string attributes, string members = "", params (string Property, object? Value)[] values) =>
        LoadedCell.Load([Source(attributes, members)], [File(json), new ConfigFile("/src/team.policy.json", Pack)]).Create("Demo", values);

    private const string Pack = """{ "apiVersion": "cellos.io/v1", "kind": "PolicyPack", "spec": { "id": "team", "rules": { "maxLifetimeTtlSeconds": 600 } } }""";

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOfAsync(string json, string attributes) =>
        await Judge.DiagnosticsOfAsync(Compilations.Of([Source(attributes)]), File(json));

    private static string Replace(string text, string right, string wrong)
    {
        Assert.Contains(right, text, StringComparison.Ordinal);
        return text.Replace(right, wrong, StringComparison.Ordinal);
    }

    private static void AssertIs(string expected, JsonNode? actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"{actual?.ToJsonString()} is not {expected}");
}
