using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4114")]
public sealed class InvalidBlockIoTests
{
    [Fact]
    public Task Reports_a_missing_rate() => Analyze.ReportsAsync("CELL4114", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/blockIO", [|"""{"throttleReadBpsDevice":[{"major":8,"minor":0}]}"""|])]
        public partial class Demo;
        """",
        message: "/linux/resources/blockIO/throttleReadBpsDevice/0 has no 'rate'. runsc takes a missing number for 0: there is no device 0:0, for which it refuses to start, and a rate of 0 is no limit. Write 'rate', in bytes or in operations a second.");

    [Fact]
    public Task Reports_a_missing_number() => Analyze.ReportsAsync("CELL4114", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/blockIO", [|"""{"throttleWriteIOPSDevice":[{"minor":0,"rate":1}]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_a_weight_out_of_range() => Analyze.ReportsAsync("CELL4114", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/blockIO", [|"""{"weight":1001}"""|])]
        public partial class Demo;
        """",
        message: "/linux/resources/blockIO has the weight 1001. runsc takes a missing number for 0: there is no device 0:0, for which it refuses to start, and a rate of 0 is no limit. Write a weight from 10 to 1000.");

    [Fact]
    public Task Reports_a_device_without_a_weight() => Analyze.ReportsAsync("CELL4114", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/blockIO", [|"""{"weightDevice":[{"major":8,"minor":0}]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_weight() => Analyze.IsSilentAsync("CELL4114", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/blockIO", """{"weight":10,"leafWeight":0}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_entries_in_full() => Analyze.IsSilentAsync("CELL4114", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/blockIO", """{"weightDevice":[{"major":8,"minor":0,"leafWeight":1000}],"throttleReadIOPSDevice":[{"major":8,"minor":0,"rate":5}]}""")]
        public partial class Demo;
        """");
}
