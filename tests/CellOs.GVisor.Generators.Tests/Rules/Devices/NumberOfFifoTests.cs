using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4004")]
public sealed class NumberOfFifoTests
{
    [Fact]
    public Task Reports_a_number() => Analyze.ReportsAsync("CELL4004", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"p","major":1,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The FIFO '/dev/x' has the major number 1, and a FIFO is no device. runsc leaves the numbers out. Remove it, or change the type if a device is meant.");

    [Fact]
    public Task Is_silent_on_zeros() => Analyze.IsSilentAsync("CELL4004", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"p","major":0,"minor":0,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_device() => Analyze.IsSilentAsync("CELL4004", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");
}
