using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Namespaces;

[TestOf("CELL2016")]
public sealed class UnknownClockTests
{
    [Fact]
    public Task Reports_a_clock_that_cannot_be_offset() => Analyze.ReportsAsync(
        "CELL2016",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Time)]
        [ConfigJson("/linux/timeOffsets", [|"""{"realtime":{"secs":60}}"""|])]
        public partial class Demo;
        """",
        "'realtime' is not a clock that can be offset. runsc ignores all offsets without a word; runc refuses to start. Write 'monotonic' or 'boottime'.");

    [Fact]
    public Task Reports_a_near_miss() => Analyze.ReportsAsync(
        "CELL2016",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Time)]
        [ConfigJson("/linux/timeOffsets", [|"""{"boot_time":{"secs":60}}"""|])]
        public partial class Demo;
        """",
        "'boot_time' is not a clock that can be offset. runsc ignores all offsets without a word; runc refuses to start. Write 'boottime'.");

    [Fact]
    public Task Is_silent_on_the_two_clocks() => Analyze.IsSilentAsync("CELL2016", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [Namespace(LinuxNamespace.Time)]
        [ConfigJson("/linux/timeOffsets", """{"monotonic":{"secs":1},"boottime":{"secs":60}}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_fixed_by_the_name_of_the_clock() => Fix.AppliesAsync(
        "CELL2016",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/timeOffsets", [|"""{"boot_time":{"secs":60}}"""|])]
        public partial class Demo;
        """",
        """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/timeOffsets", """{"boottime":{"secs":60}}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Brings_no_fix_where_that_clock_is_there_as_well() => Fix.OffersNothingAsync("CELL2016", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/timeOffsets", [|"""{"boot_time":{"secs":60},"boottime":{"secs":5}}"""|])]
        public partial class Demo;
        """");
}
