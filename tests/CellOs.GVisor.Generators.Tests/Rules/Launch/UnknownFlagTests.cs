using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Launch;

[TestOf("CELL6106")]
public sealed class UnknownFlagTests
{
    [Fact]
    public Task Reports_a_slip() => Analyze.ReportsAsync(
        "CELL6106",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"host-fifos"|], "open")]
        public partial class Demo;
        """,
        "runsc has no flag 'host-fifos'. runsc prints its usage and starts nothing. Write 'host-fifo'.");

    [Fact]
    public Task Reports_dashes() => Analyze.ReportsAsync("CELL6106", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"--host-fifo"|], "open")]
        public partial class Demo;
        """);

    [Fact]
    public Task Reports_nothing_like_a_flag() => Analyze.ReportsAsync("CELL6106", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"nosuchthing"|], "x")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_a_flag() => Analyze.IsSilentAsync("CELL6106", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("host-fifo", "open")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_the_flag_that_was_meant() => Fix.AppliesAsync(
        "CELL6106",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"host-fifos"|], "open")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("host-fifo", "open")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_leaving_the_dashes_out() => Fix.AppliesAsync(
        "CELL6106",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"--host-fifo"|], "open")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("host-fifo", "open")]
        public partial class Demo;
        """);
}
