using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.IntelRdt;

[TestOf("CELL5704")]
public sealed class UnusualCacheSchemaTests
{
    [Fact]
    public Task Reports_a_missing_prefix() => Analyze.ReportsAsync("CELL5704", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", [|"""{"l3CacheSchema":"0=f"}"""|])]
        public partial class Demo;
        """",
        message: "The schema of the L3 cache does not begin with L3:. runsc ignores 'linux.intelRdt' without a word. Write one line that begins with L3:, such as L3:0=f;1=f.");

    [Fact]
    public Task Reports_a_line_break() => Analyze.ReportsAsync("CELL5704", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", [|"""{"l3CacheSchema":"L3:0=f\nMB:0=50"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_one_line() => Analyze.IsSilentAsync("CELL5704", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", """{"l3CacheSchema":"L3:0=f;1=f"}""")]
        public partial class Demo;
        """");
}
