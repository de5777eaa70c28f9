using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4003")]
public sealed class ImpossibleDeviceNumberTests
{
    [Fact]
    public Task Reports_a_missing_minor_number() => Analyze.ReportsAsync("CELL4003", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"c","major":1,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The device '/dev/x' has no minor number. runsc 20240729 takes a missing number for 0 and cuts off what is too large, so that the node is another device. Write both numbers, as 'ls -l' shows them.");

    [Fact]
    public Task Reports_a_major_number_that_is_too_large() => Analyze.ReportsAsync("CELL4003", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"b","major":4096,"minor":0,"fileMode":438}"""|])]
        public partial class Demo;
        """",
        message: "The device '/dev/x' has the major number 4096. runsc 20240729 takes a missing number for 0 and cuts off what is too large, so that the node is another device. Write a number from 0 to 4095.");

    [Fact]
    public Task Reports_a_negative_minor_number() => Analyze.ReportsAsync("CELL4003", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"u","major":1,"minor":-1,"fileMode":438}"""|])]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_a_fifo() => Analyze.IsSilentAsync("CELL4003", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"p","fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_largest_numbers() => Analyze.IsSilentAsync("CELL4003", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":4095,"minor":1048575,"fileMode":438}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_zero() => Analyze.IsSilentAsync("CELL4003", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"b","major":8,"minor":0,"fileMode":438}""")]
        public partial class Demo;
        """");
}
