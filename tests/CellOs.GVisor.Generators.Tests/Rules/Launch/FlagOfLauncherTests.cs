using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Launch;

[TestOf("CELL6109")]
public sealed class FlagOfLauncherTests
{
    [Fact]
    public Task Reports_a_flag_of_a_property() => Analyze.ReportsAsync(
        "CELL6109",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"network"|], "host")]
        public partial class Demo;
        """,
        "The flag 'network' is set by [Runsc(Network = …)], which the rules look at. runsc takes the one that comes last, without a word. Write it as 'Network' of [Runsc].");

    [Fact]
    public Task Reports_a_flag_of_the_launcher() => Analyze.ReportsAsync(
        "CELL6109",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"root"|], "/tmp")]
        public partial class Demo;
        """,
        "The flag 'root' belongs to the launcher. runsc takes the one that comes last, without a word. Remove it.");

    [Fact]
    public Task Is_silent_on_a_free_flag() => Analyze.IsSilentAsync("CELL6109", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("host-fifo", "open")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_fixed_by_taking_out_what_the_launcher_sets() => Fix.AppliesAsync(
        "CELL6109",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"root"|], "/tmp")]
        public partial class Demo;
        """,
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        public partial class Demo;
        """);

    [Fact]
    public Task Brings_no_fix_for_what_a_property_sets() => Fix.OffersNothingAsync("CELL6109", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"network"|], "host")]
        public partial class Demo;
        """);
}
