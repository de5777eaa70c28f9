using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.MemoryPolicy;

[TestOf("CELL5601")]
public sealed class UnknownMemoryPolicyModeTests
{
    [Fact]
    public Task Reports_a_short_name() => Analyze.ReportsAsync("CELL5601", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"bind","nodes":"0"}"""|])]
        public partial class Demo;
        """",
        message: "The memory policy has the mode 'bind', which Linux does not have. runsc ignores 'linux.memoryPolicy' without a word. Write 'MPOL_BIND'.");

    [Fact]
    public Task Reports_a_missing_mode() => Analyze.ReportsAsync("CELL5601", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"nodes":"0"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_name_that_is_near_nothing() => Analyze.ReportsAsync("CELL5601", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"nearest","nodes":"0"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_mode_of_Linux() => Analyze.IsSilentAsync("CELL5601", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", """{"mode":"MPOL_LOCAL"}""")]
        public partial class Demo;
        """");
}
