using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Definition;

[TestOf("CELL0027")]
public sealed class AttributeOverFileTests
{
    private const string Json = """
        {
          "ociVersion": "1.0.0",
          "hostname": "file",
          "process": {
            "args": ["/bin/true"], "cwd": "/", "user": { "uid": 7, "gid": 7 }, "env": ["A=1"],
            "capabilities": { "bounding": [], "effective": [], "permitted": [] },
            "rlimits": [{ "type": "RLIMIT_NOFILE", "soft": 1, "hard": 1 }]
          },
          "root": { "path": "rootfs", "readonly": true },
          "mounts": [{ "destination": "/proc", "type": "proc", "source": "proc" }],
          "linux": { "namespaces": [{ "type": "pid" }, { "type": "uts" }], "resources": { "memory": { "limit": 1048576 } } },
          "annotations": { "a": "1" }
        }
        """;

    [Theory]
    [InlineData("[Process([|\"/bin/false\"|])]", "'/process/args'")]
    [InlineData("[Process(WorkingDirectory = [|\"/tmp\"|])]", "'/process/cwd'")]
    [InlineData("[[|User(0, 0)|]]", "'/process/user'")]
    [InlineData("[EnvironmentVariable([|\"A\"|], \"2\")]", "'/process/env/0'")]
    [InlineData("[Capabilities([|LinuxCapability.Kill|])]", "'/process/capabilities/bounding'")]
    [InlineData("[[|Rlimit(LinuxRlimit.Nofile, 2, 2)|]]", "'/process/rlimits/0'")]
    [InlineData("[Rootfs([|\"other\"|])]", "'/root/path'")]
    [InlineData("[[|Proc|]]", "'/mounts/0'")]
    [InlineData("[[|Namespace(LinuxNamespace.Pid)|]]", "'/linux/namespaces/0'")]
    [InlineData("[[|HostNamespace(LinuxNamespace.Uts)|]]", "'/linux/namespaces/1'")]
    [InlineData("[Limits(MemoryBytes = [|1 << 21|])]", "'/linux/resources/memory/limit'")]
    [InlineData("[Annotation(\"a\", [|\"2\"|])]", "'/annotations/a'")]
    public async Task Reports_what_gives_way_to_an_attribute(string attribute, string place)
    {
        var (source, start, length) = Unmarked(attribute);
        var found = (await Judge.DiagnosticsOfAsync(Compilations.Of([source]), File)).Single(static diagnostic => diagnostic.Id == "CELL0027");

        Assert.Contains(place, found.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("in 'x.config.json'", found.GetMessage(null), StringComparison.Ordinal);
        var text = found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken);
        Assert.True(
            text.ToString(found.Location.SourceSpan).Contains(source.Substring(start, length), StringComparison.Ordinal) ||
            source.Substring(start, length).Contains(text.ToString(found.Location.SourceSpan), StringComparison.Ordinal),
            $"is shown at {text.ToString(found.Location.SourceSpan)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[EnvironmentVariable(\"B\", \"2\")]")]
    [InlineData("[Tmpfs(\"/tmp\", SizeBytes = 1 << 20)]")]
    [InlineData("[Rlimit(LinuxRlimit.Core, 0, 0)]")]
    [InlineData("[Limits(Pids = 3)]")]
    [InlineData("[Annotation(\"b\", \"2\")]")]
    [InlineData("[Namespace(LinuxNamespace.Ipc)]")]
    [InlineData("[Process(NoNewPrivileges = true)]")]
    [InlineData("[Lifetime(TtlSeconds = 3)]")]
    public async Task Is_silent_on_what_adds_to_the_file(string attribute) =>
        Assert.DoesNotContain(
            await Judge.DiagnosticsOfAsync(Compilations.Of([Unmarked(attribute).Source]), File), static diagnostic => diagnostic.Id == "CELL0027");

    private static ConfigFile File => new("/src/x.config.json", Json);

    private static (string Source, int Start, int Length) Unmarked(string attribute)
    {
        var source = $"[Cell(\"demo\"), CellFromConfig(\"x.config.json\")] {attribute} public partial class Demo;";
        var start = source.IndexOf("[|", StringComparison.Ordinal);
        if (start < 0)
        {
            return (source, 0, 0);
        }

        source = source.Remove(start, 2);
        var end = source.IndexOf("|]", StringComparison.Ordinal);
        return (source.Remove(end, 2), start, end - start);
    }
}
