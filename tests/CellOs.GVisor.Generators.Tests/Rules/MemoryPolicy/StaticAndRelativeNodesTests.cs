using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.MemoryPolicy;

[TestOf("CELL5604")]
public sealed class StaticAndRelativeNodesTests
{
    [Fact]
    public Task Reports_both() => Analyze.ReportsAsync("CELL5604", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"MPOL_BIND","nodes":"0","flags":["MPOL_F_STATIC_NODES","MPOL_F_RELATIVE_NODES"]}"""|])]
        public partial class Demo;
        """",
        message: "The nodes are to be both static and relative. runsc ignores 'linux.memoryPolicy' without a word. Keep one of MPOL_F_STATIC_NODES and MPOL_F_RELATIVE_NODES.");

    [Fact]
    public Task Is_silent_on_one() => Analyze.IsSilentAsync("CELL5604", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", """{"mode":"MPOL_BIND","nodes":"0","flags":["MPOL_F_RELATIVE_NODES"]}""")]
        public partial class Demo;
        """");
}
