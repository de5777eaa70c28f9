using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4110")]
public sealed class RealtimeAbovePeriodTests
{
    [Fact]
    public Task Reports_a_runtime_above_the_period() => Analyze.ReportsAsync("CELL4110", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"realtimeRuntime":600,"realtimePeriod":500}"""|])]
        public partial class Demo;
        """",
        message: "The real-time runtime of 600 microseconds is above the period of 500. runsc writes it to the control group as it is, and refuses to start when the kernel turns it down. Remove both: gVisor has no real-time threads.");

    [Fact]
    public Task Reports_a_runtime_above_a_second() => Analyze.ReportsAsync("CELL4110", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"realtimeRuntime":1000001}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_equal_ones() => Analyze.IsSilentAsync("CELL4110", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", """{"realtimeRuntime":500,"realtimePeriod":500}""")]
        public partial class Demo;
        """");
}
