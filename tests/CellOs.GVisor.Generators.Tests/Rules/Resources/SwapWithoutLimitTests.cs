using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4102")]
public sealed class SwapWithoutLimitTests
{
    [Fact]
    public Task Reports_a_missing_limit() => Analyze.ReportsAsync("CELL4102", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", [|"""{"swap":256}"""|])]
        public partial class Demo;
        """",
        message: "Memory and swap together are limited to 256, but memory alone is not. runsc refuses to start: 'memory.memsw.limit_in_bytes: invalid argument'. Set 'memory.limit' too, to no more than that.");

    [Fact]
    public Task Reports_an_unlimited_limit() => Analyze.ReportsAsync("CELL4102", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", [|"""{"limit":-1,"swap":256}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_both() => Analyze.IsSilentAsync("CELL4102", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"limit":128,"swap":256}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_any_swap() => Analyze.IsSilentAsync("CELL4102", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"swap":-1}""")]
        public partial class Demo;
        """");
}
