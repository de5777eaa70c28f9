using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Launch;

[TestOf("CELL6112")]
public sealed class FlagWithoutEffectTests
{
    [Fact]
    public Task Reports_a_flag_of_times_past() => Analyze.ReportsAsync(
        "CELL6112",
        """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag([|"cgroupfs"|], "true")]
        public partial class Demo;
        """,
        "The flag 'cgroupfs' has no effect in runsc 20260817 and later. runsc reads it and does nothing with it. Remove it.",
        runscVersion: "20260817");

    [Fact]
    public Task Is_silent_where_an_older_runsc_may_run_the_cell() => Analyze.IsSilentAsync("CELL6112", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("cgroupfs", "true")]
        public partial class Demo;
        """);

    [Fact]
    public Task Is_silent_on_flags_that_do_something() => Analyze.IsSilentAsync("CELL6112", """
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [RunscFlag("mount-cgroup-v2", "true")]
        [RunscFlag("dcache", "100")]
        public partial class Demo;
        """, runscVersion: "20260817");
}
