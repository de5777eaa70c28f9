using CellOs.GVisor.Generators.Tests.Harness;

namespace CellOs.GVisor.Generators.Tests.Rules.Devices;

[TestOf("CELL4006")]
public sealed class DeviceModeOutOfRangeTests
{
    [Fact]
    public Task Reports_octal_digits() => Analyze.ReportsAsync("CELL4006", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":666}"""|])]
        public partial class Demo;
        """",
        message: "The mode 666 of the device '/dev/x' is more than 511, which is 0777 in octal. runsc 20240729 takes the lowest nine bits and leaves the rest out. Write 438, which is 0666 in octal.");

    [Fact]
    public Task Reports_the_first_number_beyond() => Analyze.ReportsAsync("CELL4006", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", [|"""{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":512}"""|])]
        public partial class Demo;
        """",
        message: "The mode 512 of the device '/dev/x' is more than 511, which is 0777 in octal. runsc 20240729 takes the lowest nine bits and leaves the rest out. Write the mode in decimal: 0666 is 438, 0644 is 420.");

    [Fact]
    public Task Is_silent_on_the_largest_mode() => Analyze.IsSilentAsync("CELL4006", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":511}""")]
        public partial class Demo;
        """");

    [Fact]
    public Task Is_silent_on_the_bits_of_the_type() => Analyze.IsSilentAsync("CELL4006", """"
        [Cell("demo"), Process("/bin/true"), Rootfs("rootfs")]
        [ConfigJson("/linux/devices/-", """{"path":"/dev/x","type":"c","major":1,"minor":3,"fileMode":8630}""")]
        public partial class Demo;
        """");
}
