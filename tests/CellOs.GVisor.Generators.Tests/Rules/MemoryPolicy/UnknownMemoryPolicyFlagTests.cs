using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.MemoryPolicy;

[TestOf("CELL5608")]
public sealed class UnknownMemoryPolicyFlagTests
{
    [Fact]
    public Task Reports_a_short_name() => Analyze.ReportsAsync("CELL5608", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"MPOL_BIND","nodes":"0","flags":["static-nodes"]}"""|])]
        public partial class Demo;
        """",
        message: "'static-nodes' is not a flag of a memory policy. runsc ignores 'linux.memoryPolicy' without a word. Write 'MPOL_F_STATIC_NODES'.");

    [Fact]
    public Task Reports_a_name_that_is_near_nothing() => Analyze.ReportsAsync("CELL5608", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"MPOL_BIND","nodes":"0","flags":["huge"]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_flag_of_Linux() => Analyze.IsSilentAsync("CELL5608", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", """{"mode":"MPOL_BIND","nodes":"0","flags":["MPOL_F_RELATIVE_NODES"]}""")]
        public partial class Demo;
        """");
}
