using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL8410")]
public sealed class EveryDeviceAllowedTests
{
    [Fact]
    public Task Reports_a_rule_for_all() => Analyze.ReportsAsync("CELL8410", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", [|"""{"allow":true,"access":"rwm"}"""|])]
        public partial class Demo;
        """",
        message: "The device rule /linux/resources/devices/0 allows every device. runsc reads no device rules: the devices that gVisor has can be used, those of the host cannot. Allow the devices that the program needs, one by one.");

    [Fact]
    public Task Reports_a_rule_for_all_in_full() => Analyze.ReportsAsync("CELL8410", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", [|"""{"allow":true,"type":"a","major":-1,"minor":-1,"access":"rwm"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_rule_that_denies() => Analyze.IsSilentAsync("CELL8410", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", """{"allow":false,"access":"rwm"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_rule_for_one_type() => Analyze.IsSilentAsync("CELL8410", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", """{"allow":true,"type":"c","access":"m"}""")]
        public partial class Demo;
        """");
}
