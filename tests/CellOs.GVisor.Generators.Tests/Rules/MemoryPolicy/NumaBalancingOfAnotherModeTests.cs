using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.MemoryPolicy;

[TestOf("CELL5605")]
public sealed class NumaBalancingOfAnotherModeTests
{
    [Fact]
    public Task Reports_it_with_interleaving() => Analyze.ReportsAsync("CELL5605", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"MPOL_INTERLEAVE","nodes":"0-1","flags":["MPOL_F_NUMA_BALANCING"]}"""|])]
        public partial class Demo;
        """",
        message: "The mode MPOL_INTERLEAVE does not go with MPOL_F_NUMA_BALANCING. runsc ignores 'linux.memoryPolicy' without a word. Remove the flag, or write MPOL_BIND.");

    [Fact]
    public Task Is_silent_with_bound_nodes() => Analyze.IsSilentAsync("CELL5605", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", """{"mode":"MPOL_BIND","nodes":"0-1","flags":["MPOL_F_NUMA_BALANCING"]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_an_unknown_mode() => Analyze.IsSilentAsync("CELL5605", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", """{"mode":"INTERLEAVE","nodes":"0-1","flags":["MPOL_F_NUMA_BALANCING"]}""")]
        public partial class Demo;
        """");
}
