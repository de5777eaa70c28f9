using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Mounts;

[TestOf("CELL3105")]
public sealed class CoveringMountTests
{
    [Fact]
    public Task Reports_a_parent_after_its_child() => Analyze.ReportsAsync(
        "CELL3105",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/data/cache")]
        [ConfigJson("/mounts/-", [|"""{"destination": "/data", "type": "bind", "source": "/srv/data", "options": ["rbind", "ro"]}"""|])]
        public partial class Demo;
        """",
        message: "The mount at '/data' is listed after the one at '/data/cache', which lies below it. runsc mounts shorter paths first and shows both; runc keeps to the list, so that the deeper one is covered. List '/data' before '/data/cache'.");

    [Fact]
    public Task Is_silent_on_attributes_which_are_put_in_order() => Analyze.IsSilentAsync("CELL3105", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/data/cache")]
        [BindMount("/data", Source = "/srv/data")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_sibling_that_begins_alike() => Analyze.IsSilentAsync("CELL3105", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/data2/cache")]
        [Tmpfs("/data")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_parent_of_defaults() => Analyze.IsSilentAsync("CELL3105", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/dev")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_the_root() => Analyze.IsSilentAsync("CELL3105", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Tmpfs("/data")]
        [Tmpfs("/")]
        public partial class Demo;
        """);
}
