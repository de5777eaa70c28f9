using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4016")]
public sealed class DeviceWithoutDriverTests
{
    [Fact]
    public Task Reports_a_device_of_the_host() => Analyze.ReportsAsync("CELL4016", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/kvm","type":"c","major":10,"minor":232,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "gVisor has no device c 10:232 for '/dev/kvm', and lets none of the host's in. runsc makes the node at most, and opening it fails. Do without it, or bind-mount what the program needs of the host.");

    [Fact]
    public Task Reports_a_block_device() => Analyze.ReportsAsync("CELL4016", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"b","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_another_node_for_a_device() => Analyze.IsSilentAsync("CELL4016", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_fifo() => Analyze.IsSilentAsync("CELL4016", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"p","fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_node_that_every_sandbox_has() => Analyze.IsSilentAsync("CELL4016", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/ptmx","type":"c","major":5,"minor":2,"fileMode":438}""")]
        public partial class Demo;
        """");
}
