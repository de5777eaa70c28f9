using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.MemoryPolicy;

[TestOf("CELL5606")]
public sealed class IgnoredMemoryPolicyTests
{
    [Fact]
    public Task Reports_a_policy() => Analyze.ReportsAsync("CELL5606", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"MPOL_LOCAL"}"""|])]
        public partial class Demo;
        """",
        message: "A memory policy is asked for, which gVisor does not set. runsc ignores 'linux.memoryPolicy' without a word. Remove it.");

    [Fact]
    public Task Is_silent_on_a_limit() => Analyze.IsSilentAsync("CELL5606", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(MemoryBytes = 64 << 20)]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_taking_it_out() => Fix.AppliesAsync(
        "CELL5606",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/memoryPolicy", [|"""{"mode":"MPOL_LOCAL"}"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """");
}
