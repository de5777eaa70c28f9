using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.MemoryPolicy;

[TestOf("CELL5602")]
public sealed class NodesOfNodelessModeTests
{
    [Fact]
    public Task Reports_nodes_of_the_default() => Analyze.ReportsAsync("CELL5602", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"MPOL_DEFAULT","nodes":"0"}"""|])]
        public partial class Demo;
        """",
        message: "The mode MPOL_DEFAULT takes no nodes. runsc ignores 'linux.memoryPolicy' without a word. Remove the nodes, or write another mode.");

    [Fact]
    public Task Reports_nodes_of_the_local_mode() => Analyze.ReportsAsync("CELL5602", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"MPOL_LOCAL","nodes":"0-1"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_an_empty_list() => Analyze.IsSilentAsync("CELL5602", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", """{"mode":"MPOL_LOCAL","nodes":""}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_mode_that_takes_them() => Analyze.IsSilentAsync("CELL5602", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", """{"mode":"MPOL_PREFERRED","nodes":"0"}""")]
        public partial class Demo;
        """");
}
