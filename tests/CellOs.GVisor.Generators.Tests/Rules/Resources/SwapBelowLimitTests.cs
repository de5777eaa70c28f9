using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4101")]
public sealed class SwapBelowLimitTests
{
    [Fact]
    public Task Reports_a_sum_below_the_limit() => Analyze.ReportsAsync("CELL4101", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", [|"""{"limit":256,"swap":128}"""|])]
        public partial class Demo;
        """",
        message: "Memory and swap together are limited to 128, but memory alone to 256. runsc refuses to start: 'memory.memsw.limit_in_bytes: invalid argument'. Write the sum of both: 256 for no swap at all, or -1 for any.");

    [Fact]
    public Task Is_silent_on_no_swap_at_all() => Analyze.IsSilentAsync("CELL4101", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"limit":256,"swap":256}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_any_swap() => Analyze.IsSilentAsync("CELL4101", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"limit":256,"swap":-1}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_zero() => Analyze.IsSilentAsync("CELL4101", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"limit":256,"swap":0}""")]
        public partial class Demo;
        """");
}
