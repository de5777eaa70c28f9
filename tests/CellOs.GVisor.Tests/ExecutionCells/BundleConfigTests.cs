using System.Text;
using System.Text.Json;
using CellOs.GVisor.ExecutionCells;

namespace CellOs.GVisor.Tests.ExecutionCells;

public class BundleConfigTests
{
    private static readonly ExecutionCellDocument Plain = new()
    {
        Spec = new ExecutionCellSpec
        {
            Id = "Demo_Cell.001",
            Authority = new ExecutionCellAuthority { SecretRefs = [], EgressRules = [] },
            Lifetime = new ExecutionCellLifetime { TtlSeconds = 60 },
            Run = new ExecutionCellRun { Argv = ["/bin/echo", "\"ä\" ' \n"], WorkingDirectory = "/srv", SecretDelivery = SecretDelivery.Env },
        },
    };

    [Fact]
    public void Upstreams_subset_has_five_members_and_no_more()
        => Assert.Equal(
            """
            {
              "ociVersion": "1.0.0",
              "process": {
                "args": [
                  "/bin/echo",
                  "\"ä\" ' \n"
                ],
                "cwd": "/srv"
              },
              "root": {
                "path": "rootfs"
              },
              "linux": {
                "namespaces": [
                  {
                    "type": "pid"
                  },
                  {
                    "type": "network"
                  },
                  {
                    "type": "ipc"
                  },
                  {
                    "type": "uts"
                  },
                  {
                    "type": "mount"
                  },
                  {
                    "type": "cgroup"
                  }
                ]
              }
            }

            """,
            Encoding.UTF8.GetString(BundleConfig.Generate(With(Plain.Spec.Run! with { Limits = new ExecutionCellLimits { MemoryMaxBytes = 1 << 30 } })).ToUtf8Bytes()));

    [Fact]
    public void Without_a_working_directory_it_is_the_root()
    {
        using var config = JsonDocument.Parse(BundleConfig.Generate(With(Plain.Spec.Run! with { WorkingDirectory = null })).ToUtf8Bytes());
        Assert.Equal("/", config.RootElement.GetProperty("process").GetProperty("cwd").GetString());
    }

    [Fact]
    public void Both_generators_have_upstreams_two_errors()
    {
        foreach (var generate in (Func<ExecutionCellDocument, BundleConfig>[])[BundleConfig.Generate, static document => BundleConfig.GenerateComplete(document)])
        {
            Assert.Equal(BundleConfigErrorKind.MissingCellId, Kind(() => generate(Plain with { Spec = Plain.Spec with { Id = "" } })));
            Assert.Equal(BundleConfigErrorKind.MissingArgv, Kind(() => generate(With(null))));
            Assert.Equal(BundleConfigErrorKind.MissingArgv, Kind(() => generate(With(Plain.Spec.Run! with { Argv = [] }))));
        }
    }

    [Fact]
    public void The_complete_configuration_has_what_the_document_says_and_what_every_cell_has()
    {
        var document = With(Plain.Spec.Run! with
        {
            SecretDelivery = SecretDelivery.RuntimeBroker,
            Limits = new ExecutionCellLimits { MemoryMaxBytes = 64 << 20, CpuMax = new ExecutionCellCpuMax { QuotaMicros = 50_000 } },
        });
        document = document with
        {
            Spec = document.Spec with
            {
                Authority = new ExecutionCellAuthority { SecretRefs = ["TOKEN"] },
                Export = new ExecutionCellExport { Artifacts = [new ExportArtifact { Name = "report", Path = "/out/report" }, new ExportArtifact { Name = "log", Path = "/out/logs/log" }] },
            },
        };
        var options = new BundleOptions { Environment = new Dictionary<string, string> { ["LANG"] = "C" }, Mounts = [BundleMount.Bind("/data", "/srv"), BundleMount.Tmpfs("/tmp", 1 << 20)] };
        var config = BundleConfig.GenerateComplete(document, options);
        Assert.DoesNotContain(config.Findings, static finding => finding.Severity is RuleSeverity.Error);
        Assert.Equal(
            """
            {"ociVersion":"1.0.0","process":{"user":{"uid":65532,"gid":65532},"args":["/bin/echo","\u0022\u00E4\u0022 \u0027 \n"],"env":["LANG=C"],"cwd":"/srv","capabilities":{"bounding":[],"effective":[],"permitted":[]},"noNewPrivileges":true},"root":{"path":"rootfs","readonly":true},"hostname":"demo-cell-001-e80a6522","mounts":[{"destination":"/proc","type":"proc","source":"proc"},{"destination":"/dev","type":"tmpfs","source":"tmpfs","options":["mode=755"]},{"destination":"/sys","type":"sysfs","source":"sysfs","options":["ro"]},{"destination":"/srv","type":"bind","source":"/data","options":["rbind","ro"]},{"destination":"/tmp","type":"tmpfs","source":"tmpfs","options":["mode=1777","size=1048576"]},{"destination":"/out","type":"bind","source":"/run/artifacts/0","options":["bind","rw","noexec"]},{"destination":"/dev/pts","type":"devpts","source":"devpts"},{"destination":"/dev/shm","type":"tmpfs","source":"tmpfs","options":["mode=1777","size=65536k"]},{"destination":"/run/secrets","type":"bind","source":"/run/secrets","options":["bind","ro","noexec"]}],"linux":{"namespaces":[{"type":"pid"},{"type":"network"},{"type":"ipc"},{"type":"uts"},{"type":"mount"},{"type":"cgroup"}],"resources":{"memory":{"limit":67108864},"cpu":{"quota":50000,"period":100000}}}}
            """,
            Compact(config));
    }

    [Fact]
    public void Of_a_secret_in_the_environment_the_name_is_written_and_advice_given()
    {
        var document = Plain with { Spec = Plain.Spec with { Authority = new ExecutionCellAuthority { SecretRefs = ["TOKEN"] } } };
        var config = BundleConfig.GenerateComplete(document);
        using var json = JsonDocument.Parse(config.ToUtf8Bytes());
        Assert.Equal("TOKEN=", json.RootElement.GetProperty("process").GetProperty("env")[1].GetString());
        Assert.Contains(config.Findings, static finding => finding is { RuleId: "CELL1034", Severity: RuleSeverity.Info });
    }

    [Fact]
    public void What_a_rule_forbids_is_found_where_the_document_says_it()
    {
        var thrown = Assert.Throws<BundleConfigException>(() => BundleConfig.GenerateComplete(With(Plain.Spec.Run! with { WorkingDirectory = "srv" })));
        Assert.Equal(BundleConfigErrorKind.Refused, thrown.BundleKind);
        var error = Assert.Single(thrown.Findings, static finding => finding.JsonPointer == "/process/cwd");
        Assert.Equal(RuleSeverity.Error, error.Severity);
        Assert.Contains(error.RuleId, thrown.Message, StringComparison.Ordinal);
        var lines = Encoding.UTF8.GetString(With(Plain.Spec.Run! with { WorkingDirectory = "srv" }).ToUtf8Bytes()).Split('\n');
        Assert.Contains("\"workingDirectory\": \"srv\"", lines[error.Line - 1], StringComparison.Ordinal);
    }

    [Fact]
    public void Characters_that_no_program_can_be_given_are_refused_and_not_replaced()
    {
        Assert.Equal(BundleConfigErrorKind.Refused, Kind(() => BundleConfig.GenerateComplete(With(Plain.Spec.Run! with { Argv = ["/bin/echo", "\ud800"] }))));
        Assert.Equal(BundleConfigErrorKind.Refused, Kind(() => BundleConfig.GenerateComplete(With(Plain.Spec.Run! with { Argv = ["/bin/echo", "a\0b"] }))));
    }

    private static ExecutionCellDocument With(ExecutionCellRun? run) => Plain with { Spec = Plain.Spec with { Run = run } };

    private static BundleConfigErrorKind Kind(Action generate) => Assert.Throws<BundleConfigException>(generate).BundleKind;

    private static string Compact(BundleConfig config)
    {
        using var json = JsonDocument.Parse(config.ToUtf8Bytes());
        return JsonSerializer.Serialize(json.RootElement);
    }
}
