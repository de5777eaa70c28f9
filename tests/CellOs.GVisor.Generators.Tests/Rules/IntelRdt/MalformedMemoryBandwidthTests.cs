using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.IntelRdt;

[TestOf("CELL5702")]
public sealed class MalformedMemoryBandwidthTests
{
    [Fact]
    public Task Reports_a_missing_prefix() => Analyze.ReportsAsync("CELL5702", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", [|"""{"memBwSchema":"0=50"}"""|])]
        public partial class Demo;
        """",
        message: "The schema of memory bandwidth does not begin with MB:. runsc ignores 'linux.intelRdt' without a word. Write one line that begins with MB:, such as MB:0=50;1=50.");

    [Fact]
    public Task Reports_a_line_break() => Analyze.ReportsAsync("CELL5702", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", [|"""{"memBwSchema":"MB:0=50\nL3:0=f"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_one_line() => Analyze.IsSilentAsync("CELL5702", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/intelRdt", """{"memBwSchema":"MB:0=50;1=50"}""")]
        public partial class Demo;
        """");
}
