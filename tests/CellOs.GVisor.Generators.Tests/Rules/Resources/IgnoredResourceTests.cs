using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4125")]
public sealed class IgnoredResourceTests
{
    [Fact]
    public Task Reports_a_unified_limit() => Analyze.ReportsAsync("CELL4125", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/unified", [|"""{"memory.high":"1"}"""|])]
        public partial class Demo;
        """",
        message: "'unified' has no effect in runsc 20221219, the oldest that is to run this cell. runsc ignores it without a word. Remove it, and do not count on it.");

    [Fact]
    public Task Reports_a_burst() => Analyze.ReportsAsync("CELL4125", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"burst":1000}"""|])]
        public partial class Demo;
        """",
        message: "'cpu.burst' has no effect in runsc 20221219, the oldest that is to run this cell. runsc ignores it without a word before release 20260817. Remove it, and do not count on it.");

    [Fact]
    public Task Reports_a_real_time_runtime() => Analyze.ReportsAsync("CELL4125", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", [|"""{"realtimeRuntime":1000}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_an_empty_map() => Analyze.IsSilentAsync("CELL4125", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/rdma", """{}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_zeros() => Analyze.IsSilentAsync("CELL4125", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", """{"idle":0,"burst":0}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_where_every_release_reads_it() => Analyze.IsSilentAsync("CELL4125", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/cpu", """{"idle":1,"burst":5}""")]
        public partial class Demo;
        """",
        runscVersion: "20260817");

    [Fact]
    public Task Is_silent_on_false() => Analyze.IsSilentAsync("CELL4125", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/memory", """{"checkBeforeUpdate":false}""")]
        public partial class Demo;
        """");
}
