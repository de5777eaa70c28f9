using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL8409")]
public sealed class DeviceWithoutRuleTests
{
    [Fact]
    public Task Reports_a_device_that_is_denied() => Analyze.ReportsAsync("CELL8409", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", """{"allow":false,"access":"rwm"}""")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The device '/dev/x' is made, but no device rule allows its use. runsc reads no device rules: the devices that gVisor has can be used, those of the host cannot. Add a rule that allows it, or remove the device.");

    [Fact]
    public Task Reports_a_device_that_is_denied_again() => Analyze.ReportsAsync("CELL8409", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", """{"allow":true,"type":"c","access":"rw"}""")]
        [ConfigJson("/linux/resources/devices/-", """{"allow":false,"access":"rwm"}""")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_device_that_is_allowed() => Analyze.IsSilentAsync("CELL8409", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", """{"allow":false,"access":"rwm"}""")]
        [ConfigJson("/linux/resources/devices/-", """{"allow":true,"type":"c","major":1,"minor":-1,"access":"rw"}""")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_without_rules() => Analyze.IsSilentAsync("CELL8409", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_fifo() => Analyze.IsSilentAsync("CELL8409", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", """{"allow":false,"access":"rwm"}""")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"p","fileMode":438}""")]
        public partial class Demo;
        """");
}
