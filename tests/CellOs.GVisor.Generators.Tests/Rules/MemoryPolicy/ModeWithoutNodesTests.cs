using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.MemoryPolicy;

[TestOf("CELL5603")]
public sealed class ModeWithoutNodesTests
{
    [Fact]
    public Task Reports_missing_nodes() => Analyze.ReportsAsync("CELL5603", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"MPOL_BIND"}"""|])]
        public partial class Demo;
        """",
        message: "The mode MPOL_BIND is given without nodes. runsc ignores 'linux.memoryPolicy' without a word. List the nodes, such as 0-3,7, or write another mode.");

    [Fact]
    public Task Reports_an_empty_list() => Analyze.ReportsAsync("CELL5603", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"MPOL_INTERLEAVE","nodes":""}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_preferring_mode() => Analyze.IsSilentAsync("CELL5603", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", """{"mode":"MPOL_PREFERRED"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_with_a_node() => Analyze.IsSilentAsync("CELL5603", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", """{"mode":"MPOL_BIND","nodes":"0"}""")]
        public partial class Demo;
        """");
}
