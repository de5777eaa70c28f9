using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Resources;

[TestOf("CELL4126")]
public sealed class BlockIoWeightTests
{
    [Fact]
    public Task Reports_a_weight() => Analyze.ReportsAsync("CELL4126", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/blockIO", [|"""{"weight":500}"""|])]
        public partial class Demo;
        """",
        message: "'blockIO.weight' depends on what the host's control groups have. On control groups of version 1 the kernel has had no such file since 5.0 and runsc refuses to start; on version 2 it knows no leaf weight. Remove it, or limit the rate by a throttle.");

    [Fact]
    public Task Reports_weights_of_devices() => Analyze.ReportsAsync("CELL4126", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/blockIO", [|"""{"weightDevice":[{"major":8,"minor":0,"weight":10}]}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_zero() => Analyze.IsSilentAsync("CELL4126", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/blockIO", """{"weight":0,"weightDevice":[]}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_throttle() => Analyze.IsSilentAsync("CELL4126", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/blockIO", """{"throttleReadBpsDevice":[{"major":8,"minor":0,"rate":1}]}""")]
        public partial class Demo;
        """");
}
