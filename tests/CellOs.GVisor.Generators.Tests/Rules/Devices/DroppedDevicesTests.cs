using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4015")]
public sealed class DroppedDevicesTests
{
    [Fact]
    public Task Reports_the_first_device() => Analyze.ReportsAsync("CELL4015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/y","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """",
        message: "The device '/dev/x' is not made by runsc 20221219, the oldest that is to run this cell. runsc 20221219 ignores devices without a word; 20240729 makes their nodes. Do without the device, or set the build property CellOsRunscVersion to 20240729 or later.");

    [Fact]
    public Task Is_silent_on_a_node_that_every_sandbox_has() => Analyze.IsSilentAsync("CELL4015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/null","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_device_that_gVisor_lacks() => Analyze.IsSilentAsync("CELL4015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/kvm","type":"c","major":10,"minor":232,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_where_every_release_makes_nodes() => Analyze.IsSilentAsync("CELL4015", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """",
        runscVersion: "20240729");
}
