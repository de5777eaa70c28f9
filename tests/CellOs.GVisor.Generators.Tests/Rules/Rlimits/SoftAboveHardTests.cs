using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Rlimits;

[TestOf("CELL1202")]
public sealed class SoftAboveHardTests
{
    [Fact]
    public Task Reports_a_soft_limit_above_the_hard_one() => Analyze.ReportsAsync("CELL1202", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, [|2048|], 1024)]
        public partial class Demo;
        """,
        message: "The soft limit 2048 of RLIMIT_NOFILE is above its hard limit 1024. runsc takes both as they stand, without a word; runc refuses to start. Lower the soft limit to 1024, or raise the hard one.");

    [Fact]
    public Task Reports_no_soft_limit_below_a_hard_one() => Analyze.ReportsAsync("CELL1202", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Core, [|RlimitAttribute.Unlimited|], 0)]
        public partial class Demo;
        """,
        message: "The soft limit unlimited of RLIMIT_CORE is above its hard limit 0. runsc takes both as they stand, without a word; runc refuses to start. Lower the soft limit to 0, or raise the hard one.");

    [Fact]
    public Task Is_silent_on_equal_limits() => Analyze.IsSilentAsync("CELL1202", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, RlimitAttribute.Unlimited, RlimitAttribute.Unlimited)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_lowering_the_soft_limit() => Fix.AppliesAsync(
        "CELL1202",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, [|2048|], 1024)]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Rlimit(LinuxRlimit.Nofile, 1024, 1024)]
        public partial class Demo;
        """);
}
