using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Running;

/// <summary>Hooks in the documents of generated cells.</summary>
public sealed class HookTests
{
    [Fact]
    public async Task Hooks_stand_by_kind_and_in_order_with_their_names_and_an_environment()
    {
        var config = LoadedCell.Load("""
            [Cell("hooked"), Process("/bin/true"), Rootfs("rootfs")]
            [Hook(HookKind.Poststop, "/usr/bin/tell", "gone", "\"x\"", Environment = new[] { "A=1", "B=" })]
            [Hook(HookKind.CreateRuntime, "/usr/bin/first")]
            [Hook(HookKind.CreateRuntime, "/second")]
            [Hook(HookKind.Poststart, "/usr/bin/tell", "up")]
            public partial class Hooked;
            """).Create("Hooked").Read();

        await OciSchema.AcceptsAsync(config.ToJsonString());
        Assert.Equal("1.0.2", (string?)config["ociVersion"]);
        var hooks = config["hooks"]!;
        Assert.Equal(
            """[{"path":"/usr/bin/first","args":["first"],"env":[]},{"path":"/second","args":["second"],"env":[]}]""",
            hooks["createRuntime"]!.ToJsonString());
        Assert.Equal("""[{"path":"/usr/bin/tell","args":["tell","up"],"env":[]}]""", hooks["poststart"]!.ToJsonString());
        Assert.Equal("/usr/bin/tell", (string?)hooks["poststop"]![0]!["path"]);
        Assert.Equal(["tell", "gone", "\"x\""], hooks["poststop"]![0]!["args"]!.AsArray().Select(static text => (string?)text));
        Assert.Equal(["A=1", "B="], hooks["poststop"]![0]!["env"]!.AsArray().Select(static text => (string?)text));
    }

    [Fact]
    public Task A_number_that_is_no_kind_is_reported() => Analyze.ReportsAsync("CELL0019", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Hook([|(HookKind)7|], "/usr/bin/tell")]
        public partial class Demo;
        """);

    [Fact]
    public async Task Hooks_that_are_as_they_should_be_have_no_finding() => Assert.Empty(await Analyze.FindAsync("""
        using CellOs.GVisor;
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Hook(HookKind.CreateRuntime, "/usr/bin/tell", "up", Environment = new[] { "A=1" })]
        [Hook(HookKind.Poststop, "/usr/bin/tell")]
        public partial class Demo;
        """));

    [Fact]
    public Task A_hook_among_the_mounts_of_the_cell_needs_a_newer_runsc() => Analyze.ReportsAsync("CELL5208", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [[|Hook(HookKind.CreateContainer, "/usr/bin/tell")|]]
        public partial class Demo;
        """);

    [Fact]
    public Task A_hook_among_the_mounts_of_the_cell_is_fine_where_it_runs() => Analyze.IsSilentAsync("CELL5208", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Hook(HookKind.CreateContainer, "/usr/bin/tell")]
        public partial class Demo;
        """, runscVersion: "20260520");
}
