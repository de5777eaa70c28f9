using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4008")]
public sealed class InvalidDeviceRuleTests
{
    [Fact]
    public Task Reports_a_missing_allow() => Analyze.ReportsAsync("CELL4008", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", [|"""{"access":"rwm"}"""|])]
        public partial class Demo;
        """",
        message: "The device rule /linux/resources/devices/0 does not say whether it allows or denies. runsc reads no device rules: the devices that gVisor has can be used, those of the host cannot. Write 'allow', which is true or false.");

    [Fact]
    public Task Reports_an_unknown_letter() => Analyze.ReportsAsync("CELL4008", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", [|"""{"allow":true,"access":"rwx"}"""|])]
        public partial class Demo;
        """",
        message: "The device rule /linux/resources/devices/0 is about the access 'rwx'. runsc reads no device rules: the devices that gVisor has can be used, those of the host cannot. Write letters out of 'r' for reading, 'w' for writing and 'm' for making nodes.");

    [Fact]
    public Task Reports_upper_case() => Analyze.ReportsAsync("CELL4008", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", [|"""{"allow":true,"access":"RWM"}"""|])]
        public partial class Demo;
        """",
        message: "The device rule /linux/resources/devices/0 is about the access 'RWM'. runsc reads no device rules: the devices that gVisor has can be used, those of the host cannot. Write 'rwm'.");

    [Fact]
    public Task Reports_no_access() => Analyze.ReportsAsync("CELL4008", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", [|"""{"allow":false}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_an_unknown_type() => Analyze.ReportsAsync("CELL4008", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", [|"""{"allow":false,"type":"p","access":"r"}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Reports_an_unbuffered_device() => Analyze.ReportsAsync("CELL4008", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", [|"""{"allow":false,"type":"u","access":"r"}"""|])]
        public partial class Demo;
        """",
        message: "The device rule /linux/resources/devices/0 is for devices of the type 'u'. runsc reads no device rules: the devices that gVisor has can be used, those of the host cannot. Write 'c'.");

    [Fact]
    public Task Is_silent_on_a_rule_for_all() => Analyze.IsSilentAsync("CELL4008", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", """{"allow":false,"access":"rwm"}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_rule_for_one() => Analyze.IsSilentAsync("CELL4008", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/resources/devices/-", """{"allow":true,"type":"c","major":1,"minor":3,"access":"m"}""")]
        public partial class Demo;
        """");
}
