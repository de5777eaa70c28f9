using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Launch;

[TestOf("CELL4120")]
public sealed class LimitsWithoutCgroupsTests
{
    [Fact]
    public Task Reports_limits_that_nothing_keeps() => Analyze.ReportsAsync("CELL4120", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Pids = 64)]
        [Runsc(IgnoreCgroups = [|true|])]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_a_limit_that_a_property_sets() => Analyze.ReportsAsync("CELL4120", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(IgnoreCgroups = [|true|])]
        public partial class Demo
        {
            [Limit(CellLimit.MemoryBytes)] public long Memory { get; init; }
        }
        """);

    [Fact]
    public Task Is_silent_without_limits() => Analyze.IsSilentAsync("CELL4120", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Runsc(IgnoreCgroups = true)]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_using_cgroups() => Fix.AppliesAsync(
        "CELL4120",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Pids = 64)]
        [Runsc(NetRaw = true, IgnoreCgroups = [|true|])]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Limits(Pids = 64)]
        [Runsc(NetRaw = true)]
        public partial class Demo;
        """);
}
